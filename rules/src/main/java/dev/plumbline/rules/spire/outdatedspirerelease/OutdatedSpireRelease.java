// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.outdatedspirerelease;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.release.Faults;
import dev.plumbline.spire.release.KnownFault;
import dev.plumbline.spire.release.Support;
import dev.plumbline.spire.text.Version;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Flags a component of SPIRE whose release (from the image's tag, else the workload's version label) has a known fault that matters for what it has in use, or belongs to a series that gets no security fixes any more. */
public final class OutdatedSpireRelease implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "outdated-spire-release",
                    "SPIRE release with known faults or without support",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-010");

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
        Value<Version> version = component.release().version();
        if (component.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (version instanceof Value.Unknown<Version> unknown) {
            verdicts.unknown(UnknownReason.NOT_LITERAL, unknown.at(), "which release runs: " + unknown.why());
            return;
        }
        List<KnownFault> faults = Faults.of(component);
        Optional<Support> support = Support.of(component.as().product())
                .filter(window -> version.isKnown(found -> found.isBefore(window.oldest())));
        if (faults.isEmpty() && support.isEmpty()) {
            return;
        }
        List<String> said = new ArrayList<>();
        faults.forEach(fault -> said.add(fault.what() + " (mended in " + fault.fixedIn() + ")"));
        support.ifPresent(window -> said.add("series older than " + window.oldest() + " get no security fixes"));
        Severity worst = faults.stream()
                .map(KnownFault::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.MEDIUM);
        Severity severity = support.isPresent() && worst == Severity.LOW ? Severity.MEDIUM : worst;
        verdicts.fail(Defect.at(
                        component.release().at(),
                        "%s %s: %s"
                                .formatted(
                                        component.as().product().program(),
                                        version.asKnown().map(Version::toString).orElse(""),
                                        String.join("; ", said)))
                .severity(severity));
    }
}
