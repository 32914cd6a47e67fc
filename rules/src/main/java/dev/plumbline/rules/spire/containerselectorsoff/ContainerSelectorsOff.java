// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.containerselectorsoff;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags `disable_container_selectors` in an agent; high where a registration needs a container's name or image. */
public final class ContainerSelectorsOff implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "container-selectors-off",
                    "Agent that gives no selectors of the container",
                    Family.SPIRE,
                    Severity.LOW)
            .covering("SPIRE-073");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    private static final Pattern CONTAINER = Pattern.compile("k8s:container-(?:name|image):.{0,500}", Pattern.DOTALL);

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        Settings data = agent.kubernetesAttestor().map(Plugin::data).orElse(agent.settings());
        if (!data.flag("disable_container_selectors").isKnown(Boolean::booleanValue)) {
            return;
        }
        Location at = data.at("disable_container_selectors");
        Optional<Identity> needy = facts.spire().identities().stream()
                .flatMap(identities -> identities.identities().stream())
                .filter(identity -> identity.entry().selectors().stream()
                        .anyMatch(selector -> CONTAINER.matcher(selector).matches()))
                .findFirst();
        if (needy.isPresent()) {
            verdicts.fail(Defect.at(
                            at,
                            "%s demands a container's name or image, which the agent leaves out"
                                    .formatted(needy.get().by().words()))
                    .severity(Severity.HIGH)
                    .related(needy.get().by().at(), "the registration"));
        } else {
            verdicts.fail(at, "all containers of a pod are alike to the agent");
        }
    }
}
