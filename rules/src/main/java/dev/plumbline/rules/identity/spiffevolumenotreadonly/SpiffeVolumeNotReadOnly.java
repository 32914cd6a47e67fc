// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.spiffevolumenotreadonly;

import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.verdict.Severity;

/** Flags a CSI volume of a SPIFFE driver without `readOnly: true` on the volume. */
public final class SpiffeVolumeNotReadOnly implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "spiffe-volume-not-read-only",
                    "SPIFFE CSI volume that is not read-only",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-112");

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
        for (SocketVolume volume : consumer.volumes()) {
            if (volume.volume().source() instanceof VolumeSource.Csi csi && !csi.readOnly()) {
                verdicts.fail(
                        volume.volume().at(),
                        "volume %s is not read-only: the driver refuses it and the pod stays in ContainerCreating"
                                .formatted(volume.volume().name()));
            }
        }
    }
}
