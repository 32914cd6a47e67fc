// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.debuglogging;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server or agent whose `log_level` (file, flag or operator resource) is `DEBUG`. */
public final class DebugLogging implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "debug-logging", "SPIRE component logs at debug level", Family.SPIRE, Severity.LOW)
            .covering("SPIRE-029");

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
        Optional<String> block = block(component);
        if (block.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(component, verdicts)) {
            return;
        }
        Value<String> level = component
                .as()
                .flagOr("logLevel", component.settings().in(block.get()).text("log_level"));
        if (!level.isKnown(word -> word.equalsIgnoreCase("debug") || word.equalsIgnoreCase("trace"))) {
            return;
        }
        boolean leaks = component instanceof SpireAgent && component.release().isBefore("1.14.3");
        Defect defect = Defect.at(
                level.location().orElse(component.at()),
                leaks
                        ? "debug log of an agent that writes workloads' selectors into it"
                        : "the component logs at debug level");
        verdicts.fail(leaks ? defect.severity(Severity.MEDIUM) : defect);
    }

    private static Optional<String> block(Component component) {
        if (component instanceof SpireServer) {
            return Optional.of("server");
        }
        return component instanceof SpireAgent ? Optional.of("agent") : Optional.empty();
    }
}
