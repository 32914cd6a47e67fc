// SPDX-License-Identifier: Apache-2.0
/**
 * Vault and OpenBao as facts: servers, auth mounts, roles, policies and engines from whatever carries them, and clients with
 * what they ask for.
 *
 * <p>Every carrier (script, HCL, Terraform, custom resource) is read into the API writes that it stands for, and only those
 * writes are understood; so a role is read the same way wherever it comes from. What a carrier says is intent: the API's
 * state is not read, and what cannot be followed stays unknown with its place.
 */
@NullMarked
package dev.plumbline.vault;

import org.jspecify.annotations.NullMarked;
