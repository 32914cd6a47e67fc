// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.oldcontainerlocator;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags an agent whose Kubernetes attestor has `use_new_container_locator = false`, or leaves it out in the releases (1.9.6 to 1.10) that have it off by default. */
public final class OldContainerLocator implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "old-container-locator", "Container locator switched off", Family.SPIRE, Severity.LOW)
            .covering("SPIRE-072");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        Optional<Plugin> attestor = agent.kubernetesAttestor();
        if (attestor.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Value<Boolean> setting = attestor.get().data().flag("use_new_container_locator");
        boolean offered = agent.release().isAtLeast("1.9.6");
        boolean offByDefault = offered && agent.release().isBefore("1.11.0") && setting.isAbsent();
        if (setting.isKnown(on -> !on) || offByDefault) {
            verdicts.fail(
                    setting.location().orElse(attestor.get().at()),
                    "the new container locator is off: on nodes with cgroup v2 pods may not be recognised");
        }
    }
}
