// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.csidriverobjectwrong;

import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Located;
import dev.plumbline.model.Route;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.registration.ResourceSettings;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;
import java.util.Set;

/** Flags a CSIDriver object of the SPIFFE driver's name whose `attachRequired`, `podInfoOnMount`, `fsGroupPolicy` or `volumeLifecycleModes` do not fit, or, medium, on OpenShift without the label that admits inline volumes, or that does not exist in a cluster. */
public final class CsiDriverObjectWrong implements Rule<CsiDriver> {
    private static final RuleInfo INFO = new RuleInfo(
                    "csi-driver-object-wrong",
                    "CSIDriver object that does not fit the SPIFFE driver",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-101", "SPIRE-102");

    private static final String PROFILE = "security.openshift.io/csi-ephemeral-volume-profile";
    private static final Set<String> OPENSHIFT = Set.of("security.openshift.io", "operator.openshift.io");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<CsiDriver> looksAt() {
        return CsiDriver.class;
    }

    @Override
    public void check(CsiDriver driver, Facts facts, Verdicts verdicts) {
        if (driver.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Optional<CustomResource> object =
                facts.inventory().customResource("storage.k8s.io", "CSIDriver", "", driver.driverName());
        if (object.isEmpty()) {
            if (facts.inventory().scope().complete("storage.k8s.io", "CSIDriver", "")) {
                verdicts.fail(driver.at(), "there is no CSIDriver object called %s".formatted(driver.driverName()));
            } else {
                verdicts.unknown(
                        UnknownReason.NOT_READ,
                        driver.at(),
                        "the CSIDriver object %s was not read".formatted(driver.driverName()));
            }
            return;
        }
        profile(object.get(), facts, verdicts);
        Settings spec = ResourceSettings.of(object.get()).in("spec");
        wants(spec, "attachRequired", "false", "true", verdicts);
        wants(spec, "podInfoOnMount", "true", "false", verdicts);
        wants(spec, "fsGroupPolicy", "None", "ReadWriteOnceWithFSType", verdicts);
        boolean ephemeral = spec.texts("volumeLifecycleModes").stream()
                .anyMatch(mode -> mode.value().equals("Ephemeral"));
        if (!ephemeral) {
            verdicts.fail(
                    spec.at("volumeLifecycleModes"),
                    "volumeLifecycleModes lacks Ephemeral, so pods cannot mount it inline");
        }
    }

    /** OpenShift admits inline volumes of a driver by this label; without it only to privileged namespaces. */
    private static void profile(CustomResource object, Facts facts, Verdicts verdicts) {
        boolean openShift = facts.inventory().all(CustomResource.class).stream()
                        .anyMatch(other -> OPENSHIFT.contains(other.id().group()))
                || facts.inventory().all(Route.class).stream()
                        .anyMatch(route -> route.id().group().equals("route.openshift.io"));
        if (!openShift) {
            return;
        }
        Optional<Located<String>> profile =
                Optional.ofNullable(object.metadata().labels().get(PROFILE));
        if (profile.isEmpty()) {
            verdicts.fail(Defect.at(
                            object.at(),
                            "without label %s OpenShift lets only privileged namespaces mount it".formatted(PROFILE))
                    .severity(Severity.MEDIUM));
        } else if (profile.get().value().equals("privileged")) {
            verdicts.fail(
                    Defect.at(profile.get().at(), "the profile is privileged, so restricted namespaces cannot mount it")
                            .severity(Severity.LOW));
        }
    }

    /** An absent field has the API's default. */
    private static void wants(Settings spec, String key, String wanted, String byDefault, Verdicts verdicts) {
        String value = spec.text(key).asKnown().orElse(byDefault);
        if (!value.equals(wanted)) {
            verdicts.fail(spec.at(key), "%s must be %s for the SPIFFE driver, it is %s".formatted(key, wanted, value));
        }
    }
}
