// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import java.util.Optional;

/**
 * A container image reference in its parts.
 *
 * @param repository with registry, without tag and digest
 * @param tag empty without one
 * @param digest empty without one
 */
public record ImageName(String repository, String tag, String digest) {
    public static ImageName parse(String reference) {
        int at = reference.indexOf('@');
        String digest = at < 0 ? "" : reference.substring(at + 1);
        String named = at < 0 ? reference : reference.substring(0, at);
        int colon = named.lastIndexOf(':');
        boolean tagged = colon > named.lastIndexOf('/');
        return new ImageName(
                tagged ? named.substring(0, colon) : named, tagged ? named.substring(colon + 1) : "", digest);
    }

    /** The last segment: {@code vault} of {@code registry.example/hashicorp/vault}. */
    public String base() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** True when the repository is this one, or a mirror that puts a prefix before it. */
    public boolean isFrom(String wanted) {
        return repository.equals(wanted) || repository.endsWith("/" + wanted);
    }

    public boolean isMutable() {
        return digest.isEmpty() && (tag.isEmpty() || tag.equals("latest"));
    }

    /** The version that the tag spells. */
    public Optional<VaultVersion> version() {
        return VaultVersion.parse(tag);
    }
}
