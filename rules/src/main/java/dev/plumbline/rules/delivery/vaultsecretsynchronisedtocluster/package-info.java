// SPDX-License-Identifier: Apache-2.0
/** The rule {@code vault-secret-synchronised-to-cluster}. */
@NullMarked
package dev.plumbline.rules.delivery.vaultsecretsynchronisedtocluster;

import org.jspecify.annotations.NullMarked;
