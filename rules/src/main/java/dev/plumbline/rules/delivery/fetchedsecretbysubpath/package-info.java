// SPDX-License-Identifier: Apache-2.0
/** The rule {@code fetched-secret-by-sub-path}. */
@NullMarked
package dev.plumbline.rules.delivery.fetchedsecretbysubpath;

import org.jspecify.annotations.NullMarked;
