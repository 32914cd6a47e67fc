// SPDX-License-Identifier: Apache-2.0
/** The rule {@code kubernetes-api-not-verified}. */
@NullMarked
package dev.plumbline.rules.vault.kubernetesapinotverified;

import org.jspecify.annotations.NullMarked;
