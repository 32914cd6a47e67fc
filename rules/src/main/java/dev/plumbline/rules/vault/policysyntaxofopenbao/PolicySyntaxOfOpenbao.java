// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.policysyntaxofopenbao;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.server.Product;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Set;

/** Flags a policy with words that only OpenBao understands, where every server is Vault. */
public final class PolicySyntaxOfOpenbao implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "policy-syntax-of-openbao", "Policy syntax that Vault does not know", Family.VAULT, Severity.LOW)
            .covering("VAULT-454");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultPolicy> looksAt() {
        return VaultPolicy.class;
    }

    private static final Set<String> WORDS =
            Set.of("pagination_limit", "expiration", "list_scan_response_keys_filter_path");

    @Override
    public void check(VaultPolicy policy, Facts facts, Verdicts verdicts) {
        List<VaultServer> servers = facts.vault().servers();
        boolean vault = !servers.isEmpty() && servers.stream().allMatch(server -> server.product() == Product.VAULT);
        if (!vault) {
            verdicts.notApplicable();
            return;
        }
        for (PathRule rule : policy.rules()) {
            boolean scan = rule.allows(Capability.SCAN);
            boolean condition = rule.conditions().stream().anyMatch(WORDS::contains);
            if (scan || condition) {
                verdicts.fail(
                        scan ? rule.capabilitiesAt() : rule.at(),
                        "policy " + policy.name() + " uses syntax of OpenBao, and the server is Vault");
            }
        }
    }
}
