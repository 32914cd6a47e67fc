// SPDX-License-Identifier: Apache-2.0
/** The rule {@code fetched-secret-on-disk}. */
@NullMarked
package dev.plumbline.rules.delivery.fetchedsecretondisk;

import org.jspecify.annotations.NullMarked;
