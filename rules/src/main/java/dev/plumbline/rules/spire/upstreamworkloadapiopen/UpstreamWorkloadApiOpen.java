// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.upstreamworkloadapiopen;

import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.registration.ResourceSettings;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags a CSI driver that a nested server mounts to reach its upstream agent, where a workload elsewhere mounts it too, or no ValidatingAdmissionPolicy with a Deny binding keeps others from it. */
public final class UpstreamWorkloadApiOpen implements Rule<CsiDriver> {
    private static final RuleInfo INFO = new RuleInfo(
                    "upstream-workload-api-open",
                    "Upstream Workload API open to every workload",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-104");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<CsiDriver> looksAt() {
        return CsiDriver.class;
    }

    private static final String ADMISSION = "admissionregistration.k8s.io";

    @Override
    public void check(CsiDriver driver, Facts facts, Verdicts verdicts) {
        List<SpireServer> nested = facts.spire().servers().stream()
                .filter(server ->
                        server.as().plugin("UpstreamAuthority", "spire").isPresent())
                .filter(server -> server.as()
                        .workload()
                        .filter(workload -> mounts(workload, driver))
                        .isPresent())
                .toList();
        if (nested.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Set<String> allowed = new LinkedHashSet<>();
        nested.forEach(server -> allowed.add(server.namespace()));
        facts.inventory().workloads().stream()
                .filter(workload -> !allowed.contains(workload.namespace()) && mounts(workload, driver))
                .forEach(workload -> verdicts.fail(
                        Defect.at(driver.at(), "%s mounts the driver of the upstream agent".formatted(workload.id()))
                                .related(workload.at(), "it mounts it")));
        if (!isGuarded(driver, facts)) {
            verdicts.fail(
                    driver.at(),
                    "no admission policy keeps workloads from driver %s of the upstream agent"
                            .formatted(driver.driverName()),
                    Confidence.STRONG,
                    "another admission controller may do so");
        }
    }

    private static boolean mounts(Workload workload, CsiDriver driver) {
        return workload.pod().volumes().stream()
                .anyMatch(volume -> volume.source() instanceof VolumeSource.Csi csi
                        && csi.driver().equals(driver.driverName()));
    }

    private static boolean isGuarded(CsiDriver driver, Facts facts) {
        Set<String> policies = new LinkedHashSet<>();
        facts.inventory().customResources(ADMISSION, "ValidatingAdmissionPolicy").stream()
                .filter(policy -> ResourceSettings.of(policy).everyValue().stream()
                        .anyMatch(value -> value.text().contains(driver.driverName())))
                .forEach(policy -> policies.add(policy.id().name()));
        return facts.inventory().customResources(ADMISSION, "ValidatingAdmissionPolicyBinding").stream()
                .map(binding -> ResourceSettings.of(binding).in("spec"))
                .anyMatch(spec -> spec.text("policyName").isKnown(policies::contains)
                        && spec.texts("validationActions").stream()
                                .anyMatch(action -> action.value().equals("Deny")));
    }
}
