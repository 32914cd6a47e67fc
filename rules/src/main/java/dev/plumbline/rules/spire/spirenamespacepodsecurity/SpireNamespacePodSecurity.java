// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.spirenamespacepodsecurity;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Namespace;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a namespace of servers that enforces no Pod Security level or `privileged`, a namespace of agents that enforces `baseline` or `restricted` (high, agents cannot start), or one namespace for both. */
public final class SpireNamespacePodSecurity implements Rule<Namespace> {
    private static final RuleInfo INFO = new RuleInfo(
                    "spire-namespace-pod-security", "Pod Security of SPIRE's namespaces", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-242", "SPIRE-243");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Namespace> looksAt() {
        return Namespace.class;
    }

    @Override
    public void check(Namespace namespace, Facts facts, Verdicts verdicts) {
        String name = namespace.id().name();
        boolean server = holds(facts.spire().servers(), name)
                || holds(facts.spire().of(OidcProvider.class), name)
                || holds(facts.spire().of(Tornjak.class), name);
        boolean agent =
                holds(facts.spire().agents(), name) || holds(facts.spire().of(CsiDriver.class), name);
        if (!server && !agent) {
            verdicts.notApplicable();
            return;
        }
        Optional<Located<String>> enforce =
                Optional.ofNullable(namespace.metadata().labels().get("pod-security.kubernetes.io/enforce"));
        Location at = enforce.map(Located::at).orElse(namespace.at());
        if (server && agent) {
            verdicts.fail(Defect.at(
                            namespace.at(),
                            "servers and agents share the namespace: rights on one are rights on the other")
                    .severity(Severity.MEDIUM));
            return;
        }
        String level = enforce.map(Located::value).orElse("");
        if (server && (level.isEmpty() || level.equals("privileged"))) {
            verdicts.fail(Defect.at(
                            at,
                            level.isEmpty()
                                    ? "the server's namespace enforces no Pod Security: privileged pods may run beside the CA"
                                    : "the server's namespace enforces privileged: privileged pods may run beside the CA")
                    .severity(Severity.MEDIUM));
        }
        if (agent && (level.equals("baseline") || level.equals("restricted"))) {
            verdicts.fail(
                    at,
                    "the agents' namespace enforces %s, which forbids the host access that agents and CSI driver need"
                            .formatted(level));
        }
    }

    private static boolean holds(List<? extends Component> components, String namespace) {
        return components.stream()
                .anyMatch(component -> component.as().workload().isPresent()
                        && component.namespace().equals(namespace));
    }
}
