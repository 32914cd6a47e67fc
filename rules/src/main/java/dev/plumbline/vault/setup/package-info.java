// SPDX-License-Identifier: Apache-2.0
/** What the carriers of an estate set up in Vault: auth mounts, roles, policies, engines, audit devices. */
@NullMarked
package dev.plumbline.vault.setup;

import org.jspecify.annotations.NullMarked;
