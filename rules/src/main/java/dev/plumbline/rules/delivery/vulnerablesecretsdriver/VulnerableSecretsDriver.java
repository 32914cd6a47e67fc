// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.vulnerablesecretsdriver;

import dev.plumbline.model.Container;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.DataTable;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.VaultVersion;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flags a CSI driver or provider whose version has a published weakness. */
public final class VulnerableSecretsDriver implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vulnerable-secrets-driver",
                    "Secrets driver or provider with a known vulnerability",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-180");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        for (Container container : workload.pod().allContainers()) {
            Optional<ImageName> image = container.image().asKnown().map(ImageName::parse);
            Optional<VaultVersion> version = image.flatMap(ImageName::version);
            if (version.isEmpty()) {
                continue;
            }
            for (List<String> row : DataTable.rows("driver-advisories.txt")) {
                boolean concerns = image.get().isFrom(row.get(1))
                        && VaultVersion.parse(row.get(2))
                                .filter(version.get()::isBefore)
                                .isPresent();
                if (concerns) {
                    verdicts.fail(Defect.at(
                                    container.image().location().orElse(container.at()),
                                    image.get().base() + " " + version.get() + ": " + row.get(0) + ", " + row.get(4))
                            .severity(Severity.valueOf(row.get(3).toUpperCase(Locale.ROOT)))
                            .confidence(Confidence.STRONG, "version by image tag", "fixed in " + row.get(2)));
                }
            }
        }
    }
}
