// SPDX-License-Identifier: Apache-2.0
/**
 * Whoever asks Vault or OpenBao for something: over which address, with which login, for which paths, delivered where. One
 * class a mechanism finds them; what it finds has one shape for all.
 */
@NullMarked
package dev.plumbline.vault.client;

import org.jspecify.annotations.NullMarked;
