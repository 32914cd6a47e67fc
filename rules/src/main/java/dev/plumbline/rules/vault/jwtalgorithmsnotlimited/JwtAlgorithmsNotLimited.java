// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.jwtalgorithmsnotlimited;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;

/** Flags a JWT mount that accepts every signing algorithm it knows. */
public final class JwtAlgorithmsNotLimited implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "jwt-algorithms-not-limited", "Signing algorithms not limited", Family.VAULT, Severity.LOW)
            .covering("VAULT-319");

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
        if (!mount.type().isJwt()
                || !mount.configured()
                || !mount.config().isComplete()
                || mount.config().has("oidc_client_id")) {
            verdicts.notApplicable();
            return;
        }
        if (!mount.config().has("jwt_supported_algs")) {
            verdicts.fail(mount.at(), "auth/" + mount.path() + " accepts every signing algorithm");
        }
    }
}
