// SPDX-License-Identifier: Apache-2.0
/** The rule {@code role-attaches-admin-policy}. */
@NullMarked
package dev.plumbline.rules.vault.roleattachesadminpolicy;

import org.jspecify.annotations.NullMarked;
