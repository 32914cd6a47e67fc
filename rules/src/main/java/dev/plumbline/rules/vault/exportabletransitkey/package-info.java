// SPDX-License-Identifier: Apache-2.0
/** The rule {@code exportable-transit-key}. */
@NullMarked
package dev.plumbline.rules.vault.exportabletransitkey;

import org.jspecify.annotations.NullMarked;
