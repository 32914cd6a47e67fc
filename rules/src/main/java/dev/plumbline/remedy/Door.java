// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

/**
 * The role in Vault that one workload logs in to.
 *
 * @param spiffe true for a role of a JWT mount, false for the ServiceAccount's token on a Kubernetes mount
 * @param mount path of the auth mount, without {@code auth/}
 * @param namespace of the ServiceAccount
 * @param subject of the token: SPIFFE ID; or name of the ServiceAccount
 */
public record Door(
        boolean spiffe, String mount, String role, String policy, String audience, String namespace, String subject) {}
