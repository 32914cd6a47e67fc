// SPDX-License-Identifier: Apache-2.0
/** Whom a role admits and what its tokens can do: the bindings of each auth method, evaluated as Vault evaluates them. */
@NullMarked
package dev.plumbline.vault.role;

import org.jspecify.annotations.NullMarked;
