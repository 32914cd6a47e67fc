// SPDX-License-Identifier: Apache-2.0
/** Rules about Vault and OpenBao themselves: servers, auth mounts, roles, policies. */
@NullMarked
package dev.plumbline.rules.vault;

import org.jspecify.annotations.NullMarked;
