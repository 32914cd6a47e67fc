// SPDX-License-Identifier: Apache-2.0
/** The rule {@code policy-syntax-of-openbao}. */
@NullMarked
package dev.plumbline.rules.vault.policysyntaxofopenbao;

import org.jspecify.annotations.NullMarked;
