// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;

/**
 * How a client proves itself.
 *
 * @param mount path of the auth mount without {@code auth/}; the mechanism's default where it has one
 * @param account the service account that it acts as, for logins by identity in Kubernetes
 * @param audience of the token that it shows; absent where the API server's own audience holds
 * @param at the place that decides the kind
 */
public record Login(
        Kind kind, Value<String> mount, Value<String> role, Account account, Value<String> audience, Location at) {
    /** The kinds. */
    public enum Kind {
        JWT_SVID("a JWT-SVID", true),
        X509_SVID("an X.509-SVID", true),
        SERVICE_ACCOUNT("a service account token", true),
        CLOUD("a cloud identity", true),
        TOKEN("a stored Vault token", false),
        APPROLE("an AppRole secret id", false),
        PASSWORD("a user name and password", false),
        GITHUB("a GitHub token", false),
        CERTIFICATE("a stored client certificate", false),
        STORED_ACCOUNT_TOKEN("a stored service account token", false),
        CLOUD_KEY("a stored cloud key", false),
        UNKNOWN("something that is not known", false);

        private final String words;
        private final boolean identity;

        Kind(String words, boolean identity) {
            this.words = words;
            this.identity = identity;
        }

        /** As messages name it. */
        public String words() {
            return words;
        }

        /** True when who runs decides, not who holds a stored secret. */
        public boolean isIdentity() {
            return identity;
        }

        /** True when a stored secret opens Vault. */
        public boolean isStatic() {
            return !identity && this != UNKNOWN;
        }
    }

    /** A service account: its namespace, and its name as far as it is known. */
    public record Account(Value<String> namespace, Value<String> name) {
        public static Account none() {
            return new Account(Value.absent(), Value.absent());
        }

        public static Account of(String namespace, Value<String> name, Location at) {
            return new Account(Value.known(namespace, at), name);
        }
    }

    public Login {
        requireNonNull(kind, "kind");
        requireNonNull(mount, "mount");
        requireNonNull(role, "role");
        requireNonNull(account, "account");
        requireNonNull(audience, "audience");
        requireNonNull(at, "at");
    }

    /** A login by stored secret. */
    public static Login stored(Kind kind, Value<String> mount, Value<String> role, Location at) {
        return new Login(kind, mount, role, Account.none(), Value.absent(), at);
    }

    public static Login unknown(Location at) {
        return stored(Kind.UNKNOWN, Value.absent(), Value.absent(), at);
    }
}
