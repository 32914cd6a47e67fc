// SPDX-License-Identifier: Apache-2.0
/** The rule {@code identities-nobody-uses}. */
@NullMarked
package dev.plumbline.rules.chain.identitiesnobodyuses;

import org.jspecify.annotations.NullMarked;
