// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unanchoredignorednamespaces;

import dev.plumbline.model.Located;
import dev.plumbline.model.Namespace;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.registration.ManagerView;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Flags an entry of `ignoreNamespaces` that RE2 rejects (a bare `*` stops the manager), that hits a namespace of the estate which it does not name as a whole (medium), or that is a pattern without anchors (low). */
public final class UnanchoredIgnoredNamespaces implements Rule<ControllerManager> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unanchored-ignored-namespaces",
                    "Pattern of ignored namespaces that hits more, or does not compile",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-143");

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
        if (manager.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(manager, verdicts)) {
            return;
        }
        Set<String> namespaces = new TreeSet<>();
        facts.inventory()
                .all(Namespace.class)
                .forEach(namespace -> namespaces.add(namespace.id().name()));
        facts.inventory().workloads().forEach(workload -> namespaces.add(workload.namespace()));
        for (Located<String> pattern : manager.ignoredNamespaces()) {
            judge(pattern, namespaces, verdicts);
        }
    }

    private static void judge(Located<String> pattern, Set<String> namespaces, Verdicts verdicts) {
        Optional<com.google.re2j.Pattern> compiled = ManagerView.compile(pattern.value());
        if (compiled.isEmpty()) {
            verdicts.fail(
                    pattern.at(),
                    "this is no regular expression as RE2 reads them: the controller manager does not start");
            return;
        }
        boolean anchored = pattern.value().startsWith("^") && pattern.value().endsWith("$");
        if (anchored) {
            return;
        }
        List<String> surprises = namespaces.stream()
                .filter(name ->
                        compiled.get().matcher(name).find() && !compiled.get().matches(name))
                .toList();
        if (!surprises.isEmpty()) {
            verdicts.fail(Defect.at(
                            pattern.at(),
                            "the pattern is not anchored and also ignores namespace %s"
                                    .formatted(String.join(", ", surprises)))
                    .severity(Severity.MEDIUM));
            return;
        }
        boolean plain =
                pattern.value().chars().allMatch(character -> Character.isLetterOrDigit(character) || character == '-');
        if (!plain) {
            verdicts.fail(Defect.at(
                            pattern.at(),
                            "the pattern is not anchored: every namespace whose name contains a match is ignored")
                    .severity(Severity.LOW));
        }
    }
}
