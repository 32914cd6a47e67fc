// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.jwtmountwithoutboundissuer;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;

/** Flags a JWT mount that does not compare the issuer of the tokens it takes. */
public final class JwtMountWithoutBoundIssuer implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "jwt-mount-without-bound-issuer", "JWT mount without bound issuer", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-313");

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
        Parameters config = mount.config();
        if (!mount.type().isJwt() || !mount.configured() || config.has("jwks_pairs") || config.has("oidc_client_id")) {
            verdicts.notApplicable();
            return;
        }
        if (!config.isComplete()) {
            verdicts.unknown(UnknownReason.NOT_READ, mount.at(), "the configuration of the mount was not read whole");
        } else if (config.text("bound_issuer").isAbsent()
                || config.text("bound_issuer").isKnown(String::isEmpty)) {
            verdicts.fail(
                    mount.at(), "auth/" + mount.path() + " compares the issuer of no token: bound_issuer is not set");
        }
    }
}
