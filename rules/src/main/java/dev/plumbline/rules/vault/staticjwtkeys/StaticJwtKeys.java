// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.staticjwtkeys;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;
import java.util.stream.Stream;

/** Flags a JWT mount with fixed public keys although its roles admit SPIFFE IDs or service accounts. */
public final class StaticJwtKeys implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "static-jwt-keys", "Static keys for a rotating issuer", Family.VAULT, Severity.HIGH)
            .covering("VAULT-318");

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
        if (!mount.type().isJwt() || !mount.config().has("jwt_validation_pubkeys")) {
            verdicts.notApplicable();
            return;
        }
        boolean rotating = facts.vault().setup().roles().stream()
                .filter(role -> role.mount().equals(mount.path()))
                .flatMap(role -> Stream.concat(
                        role.parameters().written("bound_subject").stream(),
                        role.parameters().writtenIn("bound_claims", "sub").stream()))
                .anyMatch(subject -> subject.value().startsWith("spiffe://")
                        || subject.value().startsWith("system:serviceaccount:"));
        if (rotating) {
            verdicts.fail(
                    mount.config().at("jwt_validation_pubkeys"),
                    "auth/" + mount.path() + " trusts fixed keys although its issuer rotates them");
        }
    }
}
