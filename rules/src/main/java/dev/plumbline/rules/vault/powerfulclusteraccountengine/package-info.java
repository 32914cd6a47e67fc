// SPDX-License-Identifier: Apache-2.0
/** The rule {@code powerful-cluster-account-engine}. */
@NullMarked
package dev.plumbline.rules.vault.powerfulclusteraccountengine;

import org.jspecify.annotations.NullMarked;
