// SPDX-License-Identifier: Apache-2.0
/** The rule {@code default-account-reaches-vault}. */
@NullMarked
package dev.plumbline.rules.delivery.defaultaccountreachesvault;

import org.jspecify.annotations.NullMarked;
