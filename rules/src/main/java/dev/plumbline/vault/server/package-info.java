// SPDX-License-Identifier: Apache-2.0
/** Vault and OpenBao servers that run in the estate: how they start, what they are configured to do, which version they are. */
@NullMarked
package dev.plumbline.vault.server;

import org.jspecify.annotations.NullMarked;
