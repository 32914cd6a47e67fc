// SPDX-License-Identifier: Apache-2.0
/** The rule {@code dynamic-secret-fetched-once}. */
@NullMarked
package dev.plumbline.rules.delivery.dynamicsecretfetchedonce;

import org.jspecify.annotations.NullMarked;
