// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.featureofanotheredition;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.server.Product;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags an auth method or engine that only Vault Enterprise has, set up in a community server or OpenBao. */
public final class FeatureOfAnotherEdition implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "feature-of-another-edition",
                    "Feature of another edition configured",
                    Family.VAULT,
                    Severity.MEDIUM)
            .covering("VAULT-455");

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
        List<VaultServer> servers = facts.vault().servers();
        boolean without = !servers.isEmpty()
                && servers.stream()
                        .allMatch(server -> server.product() == Product.OPENBAO || server.isCommunityEdition());
        boolean named = mount.declared() && mount.type() == AuthType.SPIFFE;
        if (!named || servers.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (without) {
            verdicts.fail(
                    mount.at(),
                    "auth/" + mount.path() + " is of method spiffe, which only Vault Enterprise has",
                    Confidence.STRONG,
                    "edition by image");
        }
    }
}
