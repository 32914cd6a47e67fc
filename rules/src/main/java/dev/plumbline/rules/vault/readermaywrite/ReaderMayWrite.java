// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.readermaywrite;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.vault.PolicyReach;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a policy with write access to KV paths whose known users only read. */
public final class ReaderMayWrite implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "reader-may-write", "Reader may write or delete", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-364");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultPolicy> looksAt() {
        return VaultPolicy.class;
    }

    @Override
    public void check(VaultPolicy policy, Facts facts, Verdicts verdicts) {
        VaultSetup setup = facts.vault().setup();
        List<VaultRole> roles = setup.rolesWith(policy);
        List<VaultClient> users = facts.vault().clients().stream()
                .filter(client -> !client.requests().isEmpty())
                .filter(client -> roles.stream()
                        .anyMatch(role -> client.login().role().isKnown(name -> name.equalsIgnoreCase(role.name()))))
                .toList();
        boolean readOnly = users.stream()
                .flatMap(client -> client.requests().stream())
                .noneMatch(request -> request.verb().isWrite());
        if (users.isEmpty() || !readOnly) {
            verdicts.notApplicable();
            return;
        }
        for (PathRule rule : policy.rules()) {
            if (rule.writes() && PolicyReach.kvMount(rule.pattern(), setup).isPresent()) {
                verdicts.fail(
                        rule.capabilitiesAt(),
                        "policy " + policy.name() + " may " + rule.words() + ", and its known users only read",
                        Confidence.STRONG,
                        "all clients of its roles that were seen only read");
            }
        }
    }
}
