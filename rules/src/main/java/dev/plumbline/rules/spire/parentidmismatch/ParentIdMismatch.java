// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.parentidmismatch;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.SpireServer.Cluster;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a controller manager whose `clusterName` is no cluster of the server's `k8s_psat`, or whose parent IDs use the node's UID while agents are named by the UID of their pod. */
public final class ParentIdMismatch implements Rule<ControllerManager> {
    private static final RuleInfo INFO = new RuleInfo(
                    "parent-id-mismatch",
                    "Controller manager that names other agents than the server attests",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-098");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ControllerManager> looksAt() {
        return ControllerManager.class;
    }

    @Override
    public void check(ControllerManager manager, Facts facts, Verdicts verdicts) {
        if (Unread.tell(manager, verdicts)) {
            return;
        }
        Value<String> cluster = manager.clusterName();
        Value<String> template = manager.parentIdTemplate();
        if (cluster.asKnown().filter(name -> !name.isEmpty()).isEmpty()) {
            verdicts.fail(manager.settings().at("clusterName"), "the manager has no clusterName and does not start");
            return;
        }
        if (template.isKnown(text -> !text.isBlank() && !text.contains("/spire/agent/"))) {
            verdicts.unknown(
                    UnknownReason.NOT_LITERAL,
                    template.location().orElse(manager.at()),
                    "its parentIDTemplate names other entries as parents; whether nodes get those is not known");
            return;
        }
        List<Cluster> clusters = facts.spire().servers().stream()
                .filter(server -> server.trustDomain()
                        .asKnown()
                        .equals(manager.trustDomain().asKnown()))
                .flatMap(server -> server.clusters().stream())
                .toList();
        Location at = cluster.location().orElse(manager.at());
        if (clusters.isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "the clusters that the server attests were not read");
            return;
        }
        Optional<Cluster> same = clusters.stream()
                .filter(candidate -> cluster.isKnown(candidate.name()::equals))
                .findFirst();
        boolean usesClusterName = template.isAbsent() || template.isKnown(text -> text.contains("ClusterName"));
        if (same.isEmpty() && usesClusterName) {
            verdicts.fail(
                    at,
                    "entries are made for agents of cluster %s, the server attests %s: nobody is entitled to them"
                            .formatted(
                                    cluster.asKnown().orElse(""),
                                    String.join(
                                            ", ",
                                            clusters.stream()
                                                    .map(Cluster::name)
                                                    .distinct()
                                                    .toList())));
            return;
        }
        boolean byPod = same.filter(found ->
                        found.settings().flag("use_pod_uid_for_agent_id").isKnown(yes -> yes))
                .isPresent();
        if (byPod && (template.isAbsent() || template.isKnown(text -> text.contains("NodeMeta.UID")))) {
            verdicts.fail(at, "agents are named by the UID of their pod, entries name the UID of the node");
        }
    }
}
