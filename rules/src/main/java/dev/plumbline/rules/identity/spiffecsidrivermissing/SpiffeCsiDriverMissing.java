// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.spiffecsidrivermissing;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.consumer.SocketUse;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;

/** Flags a workload with a SPIFFE volume or socket variable where no SPIRE agent runs, or whose CSI driver name is not installed. */
public final class SpiffeCsiDriverMissing implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "spiffe-csi-driver-missing",
                    "Pod waits for a Workload API that no agent serves",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-001", "SPIRE-113");

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
        boolean stackRead = !facts.spire().agents().isEmpty()
                || !facts.spire().of(CsiDriver.class).isEmpty();
        boolean complete = facts.inventory().scope().complete("apps", "DaemonSet", "");
        for (SocketVolume volume : consumer.volumes()) {
            Location at = volume.volume().at();
            if (!stackRead && !complete) {
                verdicts.unknown(
                        UnknownReason.NOT_READ, at, "no SPIRE agent or CSI driver was read; add their manifests");
            } else if (facts.spire().agents().isEmpty()) {
                verdicts.fail(at, "no SPIRE agent runs on the nodes: the pod starts without an identity or not at all");
            } else if (volume.isCsi() && !isServed(volume.driver(), facts)) {
                verdicts.fail(
                        at,
                        "no CSI driver is installed under the name %s: the pod stays in ContainerCreating"
                                .formatted(volume.driver()));
            }
        }
        if (consumer.volumes().isEmpty() && facts.spire().agents().isEmpty()) {
            SocketUse use = consumer.uses().get(0);
            if (complete) {
                verdicts.fail(use.at(), "no SPIRE agent runs on the nodes that would serve this socket");
            } else {
                verdicts.unknown(UnknownReason.NOT_READ, use.at(), "no SPIRE agent was read; add its manifests");
            }
        }
    }

    private static boolean isServed(String name, Facts facts) {
        return facts.spire().of(CsiDriver.class).stream()
                        .anyMatch(driver -> driver.driverName().equals(name))
                || facts.inventory()
                        .customResource("storage.k8s.io", "CSIDriver", "", name)
                        .isPresent();
    }
}
