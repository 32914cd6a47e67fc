// SPDX-License-Identifier: Apache-2.0
/** The rule {@code store-uses-controller-identity}. */
@NullMarked
package dev.plumbline.rules.delivery.storeusescontrolleridentity;

import org.jspecify.annotations.NullMarked;
