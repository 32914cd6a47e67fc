// SPDX-License-Identifier: Apache-2.0
/** The rule {@code generator-stores-vault-tokens}. */
@NullMarked
package dev.plumbline.rules.delivery.generatorstoresvaulttokens;

import org.jspecify.annotations.NullMarked;
