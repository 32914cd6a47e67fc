// SPDX-License-Identifier: Apache-2.0
/** The rule {@code raw-storage-endpoint-on}. */
@NullMarked
package dev.plumbline.rules.vault.rawstorageendpointon;

import org.jspecify.annotations.NullMarked;
