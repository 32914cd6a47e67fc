// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a policy may allow on a path, in Vault's and OpenBao's words. */
public enum Capability {
    CREATE,
    READ,
    UPDATE,
    PATCH,
    DELETE,
    LIST,
    SUDO,
    DENY,
    /** Vault only: event subscriptions. */
    SUBSCRIBE,
    /** Vault only: restore from a snapshot. */
    RECOVER,
    /** OpenBao only: recursive listing. */
    SCAN;

    private static final Set<Capability> WRITES = EnumSet.of(CREATE, UPDATE, PATCH, DELETE);

    /** The capability of this name; Vault compares it exactly, in lower case. */
    public static Optional<Capability> of(String word) {
        return Arrays.stream(values())
                .filter(capability -> capability.word().equals(word))
                .findFirst();
    }

    /** What a {@code policy = "…"} of the days before capabilities stands for; empty for a word that Vault refuses. */
    public static Optional<Set<Capability>> ofLegacyPolicy(String word) {
        return switch (word) {
            case "deny" -> Optional.of(EnumSet.of(DENY));
            case "read" -> Optional.of(EnumSet.of(READ, LIST));
            case "write" -> Optional.of(EnumSet.of(CREATE, READ, UPDATE, DELETE, LIST));
            case "sudo" -> Optional.of(EnumSet.of(CREATE, READ, UPDATE, DELETE, LIST, SUDO));
            default -> Optional.empty();
        };
    }

    /** True for what changes or removes something. */
    public boolean isWrite() {
        return WRITES.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
