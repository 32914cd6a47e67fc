// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.floatingspireimage;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.install.ImageName;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.Set;

/** Flags a component of SPIRE whose image has no tag, or tag `latest`, `nightly`, `devel`, `edge`, `main` or `unstable`, without digest; low: such a tag with one. */
public final class FloatingSpireImage implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "floating-spire-image",
                    "SPIRE component of whatever release comes next",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-011");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Component> looksAt() {
        return Component.class;
    }

    private static final Set<String> MOVING =
            Set.of("", "latest", "nightly", "devel", "edge", "main", "master", "unstable");

    @Override
    public void check(Component component, Facts facts, Verdicts verdicts) {
        Optional<ImageName> image = component
                .as()
                .container()
                .flatMap(container -> container.image().asKnown())
                .map(ImageName::parse);
        if (image.isEmpty() || !image.get().isCalled(component.as().product().program())) {
            verdicts.notApplicable();
            return;
        }
        Location at = component.release().at();
        if (MOVING.contains(image.get().tag()) && image.get().digest().isEmpty()) {
            verdicts.fail(
                    at,
                    "image %s is whatever the tag points to at each pull"
                            .formatted(image.get().base()));
        } else if (MOVING.contains(image.get().tag()) && !image.get().tag().isEmpty()) {
            verdicts.fail(Defect.at(
                            at,
                            "a build of tag %s, pinned: it gets no security fixes"
                                    .formatted(image.get().tag()))
                    .severity(Severity.LOW));
        }
    }
}
