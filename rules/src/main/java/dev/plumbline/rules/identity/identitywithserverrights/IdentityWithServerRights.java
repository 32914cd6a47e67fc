// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.identitywithserverrights;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Registration;
import dev.plumbline.spire.registration.ScriptEntry;
import dev.plumbline.spire.registration.Selection;
import dev.plumbline.spire.registration.StaticEntry;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Set;

/** Flags a registration with `admin: true` or `downstream: true` that is not pinned to pods of SPIRE's own namespaces (by name, with a pod selector or account). */
public final class IdentityWithServerRights implements Rule<Registration> {
    private static final RuleInfo INFO = new RuleInfo(
                    "identity-with-server-rights",
                    "Identity that may administer the trust domain",
                    Family.IDENTITY,
                    Severity.CRITICAL)
            .covering("SPIRE-154", "SPIRE-155", "SPIRE-164");

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
        if (registration instanceof ClusterSpiffeId resource) {
            bySelection(resource, facts, verdicts);
        } else if (registration instanceof StaticEntry entry) {
            List<String> selectors =
                    entry.selectors().stream().map(Located::value).toList();
            byEntry(entry.isTrue("admin"), entry.spec().at("admin"), "admin", selectors, facts, verdicts);
            byEntry(
                    entry.isTrue("downstream"),
                    entry.spec().at("downstream"),
                    "downstream",
                    selectors,
                    facts,
                    verdicts);
            if (entry.isTrue("storeSVID")) {
                verdicts.fail(Defect.at(
                                entry.spec().at("storeSVID"),
                                "the private key is copied into a secret store outside of SPIRE")
                        .severity(Severity.MEDIUM));
            }
        } else if (registration instanceof ScriptEntry script) {
            List<String> selectors = script.selectors().stream()
                    .flatMap(selector -> selector.asKnown().stream())
                    .toList();
            byEntry(script.isTrue("admin"), script.at(), "admin", selectors, facts, verdicts);
            byEntry(script.isTrue("downstream"), script.at(), "downstream", selectors, facts, verdicts);
        }
    }

    private static void bySelection(ClusterSpiffeId registration, Facts facts, Verdicts verdicts) {
        Set<String> named = Selection.namedNamespaces(registration);
        boolean own = named.stream().anyMatch(facts.spire().ownNamespaces()::contains);
        boolean narrow = Selection.requiresOfPods(registration)
                || !registration.selectors().isEmpty();
        boolean onlyParts = facts.spire().selectedBy(registration).stream()
                .allMatch(workload -> facts.spire().isPartOfSpire(workload.id()));
        if (own && narrow && onlyParts) {
            return;
        }
        if (registration.isAdmin()) {
            verdicts.fail(registration.spec().at("admin"), admin());
        }
        if (registration.isDownstream()) {
            verdicts.fail(registration.spec().at("downstream"), downstream());
        }
    }

    private static void byEntry(
            boolean set, Location at, String right, List<String> selectors, Facts facts, Verdicts verdicts) {
        boolean account = selectors.stream().anyMatch(selector -> selector.startsWith("k8s:sa:"));
        boolean own = selectors.stream()
                .filter(selector -> selector.startsWith("k8s:ns:"))
                .anyMatch(selector -> facts.spire().ownNamespaces().contains(selector.substring("k8s:ns:".length())));
        if (set && !(account && own)) {
            verdicts.fail(at, right.equals("admin") ? admin() : downstream());
        }
    }

    private static String admin() {
        return "its holders may create, change and delete entries of the whole trust domain over the network";
    }

    private static String downstream() {
        return "its holders may obtain an intermediate CA and sign any identity of the trust domain";
    }
}
