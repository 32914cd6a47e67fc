// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.helperkeysondisk;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.verdict.Severity;

/** Flags a spiffe-helper that writes keys or tokens to a volume which is not held in memory; high for a folder of the node or a persistent volume, low for SPIRE's own pods. */
public final class HelperKeysOnDisk implements Rule<SpiffeHelper> {
    private static final RuleInfo INFO = new RuleInfo(
                    "helper-keys-on-disk", "Private key of an SVID written to a disk", Family.SPIRE, Severity.MEDIUM)
            .covering("SPIRE-205");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeHelper> looksAt() {
        return SpiffeHelper.class;
    }

    @Override
    public void check(SpiffeHelper helper, Facts facts, Verdicts verdicts) {
        if (helper.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(helper, verdicts)) {
            return;
        }
        Value<String> folder = helper.text("cert_dir");
        boolean secret =
                !helper.text("svid_key_file_name").isAbsent() || !helper.jwts().isEmpty();
        if (folder.isAbsent() || !secret || Unread.tell(folder, "where it writes keys", verdicts)) {
            return;
        }
        Behind behind =
                helper.as().files().orElseThrow().behind(folder.asKnown().orElse("/"));
        if (!(behind instanceof Behind.InVolume inside)) {
            return;
        }
        Location at = inside.volume().at();
        VolumeSource source = inside.volume().source();
        if (source instanceof VolumeSource.EmptyDir empty && !empty.inMemory()) {
            boolean ofSpire = facts.spire().isPartOfSpire(helper.id());
            verdicts.fail(Defect.at(
                            at,
                            "keys are written to volume %s on the node's disk"
                                    .formatted(inside.volume().name()))
                    .severity(ofSpire ? Severity.LOW : Severity.MEDIUM));
        } else if (source instanceof VolumeSource.HostPath || source instanceof VolumeSource.Claim) {
            verdicts.fail(Defect.at(
                            at,
                            "keys are written to volume %s and outlive the pod"
                                    .formatted(inside.volume().name()))
                    .severity(Severity.HIGH));
        }
    }
}
