// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Value;

/**
 * What a piece of Vault configuration was read from.
 *
 * @param holder the object or file that holds it
 * @param address of the Vault that it configures, where the carrier says so
 */
public record Carrier(Kind kind, ObjectId holder, Provenance provenance, Value<String> address, Location at) {
    /** The sort of text or object. */
    public enum Kind {
        SCRIPT("script"),
        POLICY_FILE("policy file"),
        SERVER_CONFIGURATION("server configuration"),
        TERRAFORM("Terraform"),
        CONFIG_OPERATOR("vault-config-operator resource"),
        BANK_VAULTS("bank-vaults configuration"),
        CROSSPLANE("Crossplane resource");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Carrier {
        requireNonNull(kind, "kind");
        requireNonNull(holder, "holder");
        requireNonNull(address, "address");
        requireNonNull(at, "at");
    }

    /** As messages name it: {@code script in ConfigMap vault/setup}. */
    public String words() {
        return kind.words() + " in " + holder;
    }
}
