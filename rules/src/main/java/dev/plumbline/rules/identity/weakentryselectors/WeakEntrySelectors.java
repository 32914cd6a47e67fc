// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.weakentryselectors;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.Registration;
import dev.plumbline.spire.registration.ScriptEntry;
import dev.plumbline.spire.registration.StaticEntry;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags a static or scripted entry whose selectors are only a namespace, only a ServiceAccount (an account name exists in every namespace), only a pod label, only a Unix user (unless its parent is a machine without pods), or only an image. */
public final class WeakEntrySelectors implements Rule<Registration> {
    private static final RuleInfo INFO = new RuleInfo(
                    "weak-entry-selectors", "Entry that a crowd of processes matches", Family.IDENTITY, Severity.HIGH)
            .covering("SPIRE-163");

    private static final Set<String> WEAK = Set.of(
            "k8s:ns",
            "k8s:sa",
            "k8s:pod-label",
            "k8s:pod-name",
            "k8s:container-name",
            "k8s:container-image",
            "k8s:pod-image",
            "unix",
            "docker");

    /** What processes of a machine without pods are told apart by. */
    private static final Set<String> MACHINE = Set.of("unix", "docker", "systemd");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Registration> looksAt() {
        return Registration.class;
    }

    @Override
    public void check(Registration registration, Facts facts, Verdicts verdicts) {
        if (registration instanceof StaticEntry entry) {
            boolean node = entry.selectors().stream()
                    .allMatch(selector -> selector.value().startsWith("k8s_psat:"));
            if (!node) {
                judge(
                        entry.selectors().stream().map(Located::value).toList(),
                        entry.parentId().value(),
                        entry.spec().at("selectors"),
                        verdicts);
            }
        } else if (registration instanceof ScriptEntry script && !script.isNodeAlias()) {
            boolean open = script.selectors().stream()
                    .anyMatch(selector -> selector.asKnown().isEmpty());
            List<String> known = script.selectors().stream()
                    .flatMap(selector -> selector.asKnown().stream())
                    .toList();
            if (open) {
                verdicts.unknown(UnknownReason.NOT_LITERAL, script.at(), "a variable of the script decides a selector");
            } else {
                judge(known, script.parentId().asKnown().orElse(""), script.at(), verdicts);
            }
        } else {
            verdicts.notApplicable();
        }
    }

    private static void judge(List<String> selectors, String parent, Location at, Verdicts verdicts) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String selector : selectors) {
            String[] parts = selector.split(":", 3);
            kinds.add(parts.length > 1 && parts[0].equals("k8s") ? parts[0] + ":" + parts[1] : parts[0]);
        }
        if (isMachine(parent) && MACHINE.containsAll(kinds)) {
            return;
        }
        if (!kinds.isEmpty() && WEAK.containsAll(kinds) && !(kinds.contains("k8s:ns") && kinds.contains("k8s:sa"))) {
            verdicts.fail(at, "selected by %s alone: %s".formatted(String.join(" and ", kinds), why(kinds)));
        }
    }

    /** True for the agent of one machine that is no node of Kubernetes: no pod runs there. */
    private static boolean isMachine(String parent) {
        String path = SpiffeId.path(parent);
        return path.startsWith("/spire/agent/") && !path.startsWith("/spire/agent/k8s");
    }

    private static String why(Set<String> kinds) {
        if (kinds.contains("k8s:sa") && !kinds.contains("k8s:ns")) {
            return "an account of that name can exist in every namespace";
        }
        if (kinds.equals(Set.of("unix"))) {
            return "every process of that user on any node matches";
        }
        return kinds.contains("k8s:ns") ? "every pod of the namespace matches" : "every author of pods can match it";
    }
}
