// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import static java.util.Objects.requireNonNull;

/**
 * A kind of credential.
 *
 * @param id kebab-case, written to reports as {@code credentialType}: {@code password}, {@code vault-service-token}
 * @param title as people say it, lower case, fit for a message: {@code password}, {@code GitHub personal access token}
 */
public record CredentialType(String id, String title, Nature nature) {
    /** What holding one means; decides severity, see the table in the README of the module rules. */
    public enum Nature {
        /** Opens more than one door: cloud keys, private keys, root tokens. */
        TAKEOVER,
        /** Opens one door. */
        CREDENTIAL,
        /** Must be guessed back first. */
        HASH
    }

    public CredentialType {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(nature, "nature");
    }
}
