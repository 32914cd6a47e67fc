// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.registrationnobodytakesup;

import dev.plumbline.exposure.Identity;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.RemoteManagers;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.registration.SpireResource;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a ClusterSPIFFEID, ClusterStaticEntry or ClusterFederatedTrustDomain whose `className` no controller manager has, or whose kind the manager does not reconcile. */
public final class RegistrationNobodyTakesUp implements Rule<SpireResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "registration-nobody-takes-up",
                    "Registration that no controller manager takes up",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-140", "SPIRE-141");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireResource> looksAt() {
        return SpireResource.class;
    }

    @Override
    public void check(SpireResource resource, Facts facts, Verdicts verdicts) {
        SpireFacts spire = facts.spire();
        List<ControllerManager> managers = spire.controllerManagers();
        if (managers.isEmpty()) {
            boolean complete = facts.inventory().scope().complete("apps", "Deployment", "")
                    && facts.inventory().scope().complete("apps", "StatefulSet", "");
            if (complete) {
                verdicts.fail(resource.at(), "no controller manager runs that would take it up");
            } else {
                verdicts.unknown(
                        UnknownReason.NOT_READ,
                        resource.at(),
                        "no controller manager was read; add SPIRE's own manifests");
            }
            return;
        }
        Value<Boolean> claimed = spire.isClaimed(resource);
        if (claimed.isKnown(yes -> yes)) {
            return;
        }
        if (Unread.tell(claimed, "whether a controller manager takes it up", verdicts)) {
            return;
        }
        List<ControllerManager> ofClass = managers.stream()
                .filter(manager -> manager.claims(resource.className()).isKnown(yes -> yes))
                .toList();
        if (!ofClass.isEmpty()) {
            verdicts.fail(Defect.at(
                            resource.at(), "the controller manager does not reconcile %s".formatted(resource.kind()))
                    .related(ofClass.get(0).settings().at("reconcile"), "its reconcile block leaves the kind out"));
            return;
        }
        Optional<Identity> elsewhere = RemoteManagers.of(facts).stream().findFirst();
        if (elsewhere.isPresent()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    resource.classAt(),
                    "%s has the rights of a controller manager elsewhere, whose class was not read"
                            .formatted(elsewhere.get()));
            return;
        }
        String classes = String.join(
                ", ",
                managers.stream()
                        .map(manager -> quoted(manager.className().asKnown().orElse("")))
                        .distinct()
                        .toList());
        verdicts.fail(
                resource.classAt(),
                resource.className().isEmpty()
                        ? "it has no className, and no controller manager watches classless resources (theirs: %s)"
                                .formatted(classes)
                        : "no controller manager has class %s (theirs: %s), so it is ignored without any event"
                                .formatted(resource.className(), classes));
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "none" : name;
    }
}
