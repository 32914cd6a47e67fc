// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.agentsmisstaintednodes;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags agents or a CSI driver that do not tolerate a taint which a SPIFFE workload tolerates; as low and heuristic, agents without any toleration. */
public final class AgentsMissTaintedNodes implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agents-miss-tainted-nodes",
                    "Agents do not run on every node that consumers run on",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-005");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Component> looksAt() {
        return Component.class;
    }

    @Override
    public void check(Component component, Facts facts, Verdicts verdicts) {
        boolean onNodes = component instanceof SpireAgent || component instanceof CsiDriver;
        if (!onNodes || component.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Workload own = component.as().workload().get();
        Set<String> tolerated = taints(own);
        if (tolerated.contains("")) {
            return;
        }
        for (SpiffeConsumer consumer : facts.spire().consumers()) {
            List<String> missing = taints(consumer.workload()).stream()
                    .filter(taint -> !tolerated.contains(taint))
                    .toList();
            if (!missing.isEmpty()) {
                verdicts.fail(Defect.at(
                                own.at(),
                                "%s tolerates taint %s, %s does not: on such nodes its pods wait for an identity"
                                        .formatted(
                                                consumer.id(),
                                                missing.get(0).isEmpty() ? "of any key" : missing.get(0),
                                                component.as().product().program()))
                        .related(consumer.at(), "the workload"));
                return;
            }
        }
        if (tolerated.isEmpty() && !facts.spire().consumers().isEmpty()) {
            verdicts.fail(Defect.at(
                            own.at(),
                            "%s tolerates no taint; pods on tainted nodes get no identity"
                                    .formatted(component.as().product().program()))
                    .severity(Severity.LOW)
                    .confidence(Confidence.HEURISTIC, "whether nodes have taints is not known"));
        }
    }

    /** Keys of taints; the empty one stands for all. */
    private static Set<String> taints(Workload workload) {
        Set<String> keys = new LinkedHashSet<>();
        workload.pod().scheduling().nodes().tolerations().forEach(toleration -> keys.add(toleration.key()));
        return keys;
    }
}
