// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.experimentaloptioninuse;

import dev.plumbline.manifest.Location;
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
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;

/** Flags in a server or agent: `auth_opa_policy_engine` (medium), `feature_flags`, other keys of `experimental`, `profiling_enabled` (medium on an agent with the node's network); high: `require_pq_kem` on one side only. */
public final class ExperimentalOptionInUse implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "experimental-option-in-use",
                    "Experimental or profiling option left on",
                    Family.SPIRE,
                    Severity.LOW)
            .covering("SPIRE-030", "SPIRE-035");

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
        boolean server = component instanceof SpireServer;
        if (!server && !(component instanceof SpireAgent)) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(component, verdicts)) {
            return;
        }
        Settings settings = component.settings().in(server ? "server" : "agent");
        if (settings.flag("profiling_enabled").isKnown(Boolean::booleanValue)) {
            boolean nodeNetwork = component
                    .as()
                    .workload()
                    .filter(workload -> workload.pod().host().network().isKnown(Boolean::booleanValue))
                    .isPresent();
            verdicts.fail(Defect.at(settings.at("profiling_enabled"), "the profiler listens")
                    .severity(nodeNetwork ? Severity.MEDIUM : Severity.LOW));
        }
        Settings experimental = settings.in("experimental");
        for (String key : experimental.keys()) {
            key(component, experimental, key, facts, verdicts);
        }
    }

    private static void key(Component component, Settings experimental, String key, Facts facts, Verdicts verdicts) {
        Location at = experimental.at(key);
        boolean off = experimental.flag(key).isKnown(on -> !on)
                || (key.equals("feature_flags") && experimental.values(key).isEmpty());
        if (off) {
            return;
        }
        if (key.equals("require_pq_kem")) {
            boolean otherSide = facts.spire().components().stream()
                    .filter(other -> other instanceof SpireServer || other instanceof SpireAgent)
                    .filter(other -> other.getClass() != component.getClass())
                    .allMatch(other -> other.settings()
                            .in(other instanceof SpireServer ? "server" : "agent")
                            .in("experimental")
                            .flag(key)
                            .isKnown(Boolean::booleanValue));
            if (!otherSide) {
                verdicts.fail(
                        Defect.at(at, "the other side does not demand this key exchange, and older ones cannot do it")
                                .severity(Severity.HIGH)
                                .confidence(Confidence.STRONG, "newer releases offer it by themselves"));
            }
        } else if (!key.equals("broker")) {
            boolean policy = key.equals("auth_opa_policy_engine");
            verdicts.fail(Defect.at(
                            at,
                            policy
                                    ? "a policy of its own decides who may call the server"
                                    : "experimental option %s is in use".formatted(key))
                    .severity(policy ? Severity.MEDIUM : Severity.LOW));
        }
    }
}
