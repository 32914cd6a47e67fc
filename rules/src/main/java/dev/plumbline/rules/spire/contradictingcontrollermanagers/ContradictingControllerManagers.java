// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.contradictingcontrollermanagers;

import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.registration.ScriptEntry;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags two controller managers with the same class or both watching classless resources, several replicas without leader election, static manifests together with what excludes them, or a manager without `entryIDPrefix` beside scripts that create entries. */
public final class ContradictingControllerManagers implements Rule<ControllerManager> {
    private static final RuleInfo INFO = new RuleInfo(
                    "contradicting-controller-managers",
                    "Controller managers that undo each other, or cannot run",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-015", "SPIRE-142", "SPIRE-170", "SPIRE-172", "SPIRE-175");

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
        List<ControllerManager> others = facts.spire().controllerManagers().stream()
                .filter(other -> other.configuration().isRead())
                .filter(other -> !other.id().equals(manager.id()))
                .toList();
        others.stream()
                .filter(other ->
                        other.className().asKnown().equals(manager.className().asKnown()))
                .findFirst()
                .ifPresent(other -> verdicts.fail(Defect.at(
                                manager.settings().at("className"),
                                "another controller manager takes up the same class")
                        .related(other.at(), "the other controller manager")));
        others.stream()
                .filter(other -> other.watchesClassless().isKnown(yes -> yes)
                        && manager.watchesClassless().isKnown(yes -> yes))
                .findFirst()
                .ifPresent(other -> verdicts.fail(Defect.at(
                                manager.settings().at("watchClassless"),
                                "two controller managers take up resources without a class")
                        .related(other.at(), "the other controller manager")));
        election(manager, verdicts);
        staticManifests(manager, verdicts);
        prefix(manager, facts, verdicts);
    }

    private static void election(ControllerManager manager, Verdicts verdicts) {
        boolean elects =
                manager.settings().in("leaderElection").flag("leaderElect").isKnown(yes -> yes);
        Value<Integer> replicas =
                manager.as().workload().map(Workload::replicas).orElseGet(Value::absent);
        if (!elects && replicas.isKnown(count -> count > 1)) {
            verdicts.fail(
                    manager.settings().at("leaderElection"),
                    "several replicas run without leader election and write the same entries");
        }
    }

    private static void staticManifests(ControllerManager manager, Verdicts verdicts) {
        if (!manager.settings().has("staticManifestPath")) {
            return;
        }
        boolean elects =
                manager.settings().in("leaderElection").flag("leaderElect").isKnown(yes -> yes);
        boolean reconciles =
                manager.settings().in("reconcile").flag("clusterSPIFFEIDs").isKnown(yes -> yes);
        if (elects || reconciles) {
            verdicts.fail(
                    manager.settings().at("staticManifestPath"),
                    "static manifests exclude leader election and ClusterSPIFFEIDs: the manager does not start");
        }
    }

    /** Entries that somebody else made are deleted by a manager without a prefix. */
    private static void prefix(ControllerManager manager, Facts facts, Verdicts verdicts) {
        boolean hasPrefix = manager.settings().text("entryIDPrefix").isKnown(text -> !text.isEmpty());
        Optional<ScriptEntry> script = facts.spire().scriptEntries().stream().findFirst();
        if (!hasPrefix && script.isPresent()) {
            verdicts.fail(Defect.at(
                            manager.settings().at("entryIDPrefix"),
                            "without entryIDPrefix the manager deletes entries that it did not make")
                    .related(script.get().at(), script.get().words()));
        }
        Value<String> cleanup = manager.settings().text("entryIDPrefixCleanup");
        if (hasPrefix && cleanup.isKnown(String::isEmpty)) {
            verdicts.fail(Defect.at(
                            cleanup.location().orElse(manager.at()),
                            "an empty entryIDPrefixCleanup deletes every entry without a prefix, whoever made it")
                    .severity(Severity.MEDIUM));
        }
    }
}
