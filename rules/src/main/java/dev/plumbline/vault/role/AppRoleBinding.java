// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.model.Value;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.Parameters;
import java.time.Duration;

/**
 * An AppRole: whoever holds role id and secret id.
 *
 * @param secretIdUses 0 or absent for any number
 * @param secretIdTtl 0 or absent for ever
 */
public record AppRoleBinding(
        Value<Boolean> bindSecretId, Value<Long> secretIdUses, Value<Duration> secretIdTtl, boolean cidrBound)
        implements Binding {
    static AppRoleBinding of(Parameters parameters) {
        return new AppRoleBinding(
                parameters.flag("bind_secret_id"),
                parameters.number("secret_id_num_uses"),
                parameters.duration("secret_id_ttl"),
                parameters.has("secret_id_bound_cidrs") || parameters.has("token_bound_cidrs"));
    }

    @Override
    public Answer admits(Identity identity, Traits traits) {
        return identity instanceof Identity.Bearer
                ? Answer.unknown("whether the secret id is valid is only known to Vault")
                : Answer.no("an AppRole login shows a role id and a secret id, no identity");
    }

    @Override
    public String words() {
        return bindSecretId.isKnown(bound -> !bound)
                ? "whoever knows the role id"
                : "whoever holds role id and secret id";
    }
}
