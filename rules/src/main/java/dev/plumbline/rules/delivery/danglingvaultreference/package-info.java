// SPDX-License-Identifier: Apache-2.0
/** The rule {@code dangling-vault-reference}. */
@NullMarked
package dev.plumbline.rules.delivery.danglingvaultreference;

import org.jspecify.annotations.NullMarked;
