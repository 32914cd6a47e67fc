// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultwithoutnetworkpolicy;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Flags a server that every pod may reach, because no policy selects it or one admits everybody. */
public final class VaultWithoutNetworkPolicy implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-without-network-policy", "No network policy around Vault", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-058");
    private static final String GROUP = "networking.k8s.io";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultServer> looksAt() {
        return VaultServer.class;
    }

    @Override
    public void check(VaultServer server, Facts facts, Verdicts verdicts) {
        Optional<Workload> workload = server.workload();
        if (workload.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        boolean selected = false;
        for (CustomResource policy : facts.inventory().customResources(GROUP, "NetworkPolicy")) {
            if (policy.id().namespace().equals(server.namespace()) && selects(policy, workload.get())) {
                selected = true;
                open(policy)
                        .ifPresent(at -> verdicts.fail(Defect.at(server.at(), "the network policy admits every source")
                                .related(at, "admits everybody")));
            }
        }
        if (selected) {
            return;
        }
        Optional<UnknownReason> gap = facts.inventory().scope().gap(GROUP, "NetworkPolicy", server.namespace());
        boolean others = facts.inventory().all(CustomResource.class).stream()
                .anyMatch(each -> each.id().kind().endsWith("NetworkPolicy"));
        if (others || gap.filter(reason -> reason != UnknownReason.NOT_READ).isPresent()) {
            verdicts.unknown(
                    gap.orElse(UnknownReason.NOT_READ),
                    server.at(),
                    "network policies of another sort may limit who reaches the server");
        } else {
            verdicts.fail(
                    server.at(),
                    "no network policy limits who reaches the server",
                    gap.isPresent() ? Confidence.HEURISTIC : Confidence.CERTAIN,
                    gap.isPresent() ? "a policy may lie in files that were not given" : "none is in the cluster");
        }
    }

    private static boolean selects(CustomResource policy, Workload workload) {
        TreeField labels = TreeField.of(policy, "spec", "podSelector", "matchLabels");
        return labels.children().stream()
                .allMatch(label -> workload.pod()
                        .metadata()
                        .label(label.key())
                        .filter(label.word()::equals)
                        .isPresent());
    }

    private static Optional<Location> open(CustomResource policy) {
        for (TreeField rule : TreeField.of(policy, "spec", "ingress").items()) {
            boolean all = !rule.has("from")
                    || rule.get("from").items().stream()
                            .anyMatch(from -> from.has("namespaceSelector")
                                    && from.get("namespaceSelector").children().isEmpty()
                                    && !from.has("podSelector"));
            if (all) {
                return Optional.of(rule.at());
            }
        }
        return Optional.empty();
    }
}
