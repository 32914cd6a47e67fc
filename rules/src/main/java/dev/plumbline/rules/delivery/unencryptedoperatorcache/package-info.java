// SPDX-License-Identifier: Apache-2.0
/** The rule {@code unencrypted-operator-cache}. */
@NullMarked
package dev.plumbline.rules.delivery.unencryptedoperatorcache;

import org.jspecify.annotations.NullMarked;
