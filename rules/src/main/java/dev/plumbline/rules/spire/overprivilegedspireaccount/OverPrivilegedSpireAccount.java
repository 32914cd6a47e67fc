// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.overprivilegedspireaccount;

import dev.plumbline.exposure.Grant;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.verdict.Severity;

/** Flags a role bound to an account of SPIRE that has wildcard verbs, reads Secrets, enters pods, or writes ConfigMaps without naming them (low where it is the leader-election role beside the server). */
public final class OverPrivilegedSpireAccount implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
                    "over-privileged-spire-account",
                    "SPIRE account with more rights than it needs",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-248", "SPIRE-249");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<RoleBinding> looksAt() {
        return RoleBinding.class;
    }

    @Override
    public void check(RoleBinding binding, Facts facts, Verdicts verdicts) {
        boolean own = binding.subjects().stream().anyMatch(grantee -> isOwn(grantee, facts));
        if (!own) {
            verdicts.notApplicable();
            return;
        }
        boolean cluster = binding.id().namespace().isEmpty();
        for (Grant grant : facts.exposure().of(binding)) {
            PolicyRule rule = grant.rule();
            if (Request.any("*", "*", "*").allowedBy(rule)) {
                verdicts.fail(Defect.at(rule.at(), "SPIRE's account may do everything")
                        .severity(Severity.HIGH));
                return;
            }
            if (rule.verbs().contains("*") && rule.resourceNames().isEmpty()) {
                verdicts.fail(
                        rule.at(),
                        "SPIRE's account has all verbs on %s".formatted(String.join(", ", rule.resources())));
            } else if (Request.any("get", "", "secrets").allowedBy(rule)
                    || Request.any("list", "", "secrets").allowedBy(rule)) {
                verdicts.fail(
                        rule.at(),
                        "SPIRE's account may read every Secret %s"
                                .formatted(cluster ? "of the cluster" : "of the namespace"));
            } else if (Request.any("create", "", "pods/exec").allowedBy(rule)) {
                verdicts.fail(rule.at(), "SPIRE's account may enter pods");
            } else if (Request.any("update", "", "configmaps").allowedBy(rule)
                    || Request.any("patch", "", "configmaps").allowedBy(rule)) {
                configMaps(binding, rule, cluster, facts, verdicts);
            }
        }
    }

    private static void configMaps(
            RoleBinding binding, PolicyRule rule, boolean cluster, Facts facts, Verdicts verdicts) {
        if (cluster) {
            verdicts.fail(rule.at(), "SPIRE's account may write every ConfigMap of the cluster");
        } else if (facts.spire().servers().stream()
                .anyMatch(server -> server.namespace().equals(binding.id().namespace()))) {
            verdicts.fail(Defect.at(
                            rule.at(),
                            "SPIRE's account may write every ConfigMap beside the server, server.conf included; leases are enough for leader election")
                    .severity(Severity.LOW));
        }
    }

    private static boolean isOwn(RoleBinding.Grantee grantee, Facts facts) {
        return grantee.kind().equals("ServiceAccount")
                && facts.spire().components().stream()
                        .filter(component -> !(component instanceof SpiffeHelper))
                        .anyMatch(component -> component.namespace().equals(grantee.namespace())
                                && component
                                        .as()
                                        .workload()
                                        .filter(workload -> workload.pod()
                                                .serviceAccountName()
                                                .isKnown(grantee.name()::equals))
                                        .isPresent());
    }
}
