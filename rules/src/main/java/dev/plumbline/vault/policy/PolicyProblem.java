// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;

/** Something in a policy's text that Vault refuses, ignores, or takes otherwise than it looks. */
public record PolicyProblem(Kind kind, Location at, String message) {
    /** What is wrong. */
    public enum Kind {
        UNPARSEABLE(true),
        ILLEGAL_WILDCARD(true),
        LITERAL_WILDCARD(false),
        UNKNOWN_CAPABILITY(true),
        UNKNOWN_KEY(true),
        DUPLICATE_KEY(false),
        LEGACY_POLICY(false);

        private final boolean refused;

        Kind(boolean refused) {
            this.refused = refused;
        }

        /** True when Vault refuses to store the policy. */
        public boolean isRefused() {
            return refused;
        }
    }

    public PolicyProblem {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(message, "message");
    }
}
