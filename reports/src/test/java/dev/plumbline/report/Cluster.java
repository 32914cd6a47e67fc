// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Defect;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** A scan of a cluster: objects and fields, no lines. */
public final class Cluster {
    private Cluster() {}

    public static ScanResult result() {
        Location at = Location.of(
                Origin.cluster("prod").of("ConfigMap/shop/db-config"),
                FieldPath.of("data").key("it's.ini"));
        Location other = Location.of(Origin.cluster("prod").of("Deployment/shop/py"), FieldPath.of("spec"));
        Finding finding = new Finding(
                Story.IN_CONFIG_MAP,
                Severity.HIGH,
                "",
                ObjectId.core("ConfigMap", "shop", "db-config"),
                Defect.at(at, "a password").related(other, "used here"),
                Optional.empty(),
                List.of());
        return new ScanResult(
                List.of(Story.IN_CONFIG_MAP),
                List.of(finding),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(
                        0,
                        12,
                        List.of(),
                        List.of(new Coverage.Gap(
                                        UnknownReason.FORBIDDEN,
                                        "secrets in web",
                                        "the list is forbidden",
                                        Optional.empty(),
                                        true)
                                .over("Secret", "web")),
                        List.of(),
                        new Coverage.Reach(List.of(), List.of("*"), List.of("kube-*"))),
                List.of(),
                List.of(""));
    }
}
