// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.consumerwithhostprivileges;

import dev.plumbline.model.Container;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.verdict.Severity;

/** Flags a workload that uses the Workload API and shares the node's process, network or IPC namespace, or has a privileged container. */
public final class ConsumerWithHostPrivileges implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "consumer-with-host-privileges",
                    "Workload with an identity and the rights of its node",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-118");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeConsumer> looksAt() {
        return SpiffeConsumer.class;
    }

    @Override
    public void check(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        PodSpec pod = consumer.workload().pod();
        tell("process", pod.host().pid(), verdicts);
        tell("network", pod.host().network(), verdicts);
        tell("IPC", pod.host().ipc(), verdicts);
        for (Container container : pod.allContainers()) {
            Value<Boolean> privileged = container.placement().security().privileged();
            if (privileged.isKnown(Boolean::booleanValue)) {
                verdicts.fail(
                        privileged.location().orElse(container.at()),
                        "container %s is privileged: it can take every identity of its node"
                                .formatted(container.name()));
            }
        }
    }

    private static void tell(String what, Value<Boolean> shared, Verdicts verdicts) {
        if (shared.isKnown(Boolean::booleanValue)) {
            shared.location()
                    .ifPresent(at ->
                            verdicts.fail(at, "a pod with an identity shares the node's %s namespace".formatted(what)));
        }
    }
}
