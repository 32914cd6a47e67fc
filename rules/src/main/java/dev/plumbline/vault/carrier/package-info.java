// SPDX-License-Identifier: Apache-2.0
/**
 * Where Vault's configuration hides: scripts, HCL and JSON, Terraform, custom resources, server configuration. Each is read
 * into the API calls that it stands for; nothing here knows what a call means.
 */
@NullMarked
package dev.plumbline.vault.carrier;

import org.jspecify.annotations.NullMarked;
