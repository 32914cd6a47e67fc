// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.conflictingjwtkeysources;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a JWT mount with no source of keys, with several, or with one that turns it into a mount for people. */
public final class ConflictingJwtKeySources implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "conflicting-jwt-key-sources", "Conflicting sources of keys", Family.VAULT, Severity.HIGH)
            .covering("VAULT-317");
    private static final List<String> SOURCES =
            List.of("oidc_discovery_url", "jwks_url", "jwks_pairs", "jwt_validation_pubkeys");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultAuthMount> looksAt() {
        return VaultAuthMount.class;
    }

    @Override
    public void check(VaultAuthMount mount, Facts facts, Verdicts verdicts) {
        if (!mount.type().isJwt() || !mount.configured() || !mount.config().isComplete()) {
            verdicts.notApplicable();
            return;
        }
        List<String> set = SOURCES.stream().filter(mount.config()::has).toList();
        if (set.isEmpty() && !mount.config().has("provider_config")) {
            verdicts.fail(mount.at(), "auth/" + mount.path() + " has no source of keys and is refused");
        } else if (set.size() > 1) {
            verdicts.fail(
                    mount.config().at(set.get(1)),
                    "auth/" + mount.path() + " has " + set.size() + " sources of keys and is refused");
        }
        boolean workloads = facts.vault().setup().roles().stream()
                .anyMatch(role -> role.mount().equals(mount.path())
                        && role.parameters().text("role_type").isKnown("jwt"::equals));
        if (workloads && mount.config().has("oidc_client_id") && mount.config().has("oidc_discovery_url")) {
            verdicts.fail(
                    mount.config().at("oidc_client_id"),
                    "a client id makes auth/" + mount.path() + " validate logins of people, not of workloads");
        }
    }
}
