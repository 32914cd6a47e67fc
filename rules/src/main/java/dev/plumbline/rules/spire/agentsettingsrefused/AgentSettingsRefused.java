// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.agentsettingsrefused;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.List;

/** Flags `disable_workload_api` where workloads use the Workload API, an `availability_target` under 24 hours, a negative cache size, or a `jwt_svid_cache_hit_timeout` outside of 5 to 30 seconds. */
public final class AgentSettingsRefused implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-settings-refused",
                    "Agent settings that stop the agent or its workloads",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-080", "SPIRE-081");

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
        Settings settings = agent.agent();
        boolean disabled = settings.flag("disable_workload_api").isKnown(Boolean::booleanValue);
        if (disabled && !facts.spire().consumers().isEmpty()) {
            verdicts.fail(
                    settings.at("disable_workload_api"),
                    "the Workload API is off, and %s uses it"
                            .formatted(facts.spire().consumers().get(0).id()));
        }
        Value<Duration> target = settings.duration("availability_target");
        if (target.isKnown(duration -> duration.compareTo(Duration.ofHours(24)) < 0)) {
            verdicts.fail(
                    settings.at("availability_target"),
                    "availability_target is under 24 hours: the agent does not start");
        }
        for (String key : List.of("x509_svid_cache_max_size", "jwt_svid_cache_max_size")) {
            for (Settings block : List.of(settings, settings.in("experimental"))) {
                if (block.number(key).isKnown(size -> size < 0)) {
                    verdicts.fail(block.at(key), "%s is negative: the agent does not start".formatted(key));
                }
            }
        }
        Value<Duration> timeout = settings.duration("jwt_svid_cache_hit_timeout");
        if (timeout.isKnown(duration -> duration.toSeconds() < 5 || duration.toSeconds() > 30)) {
            verdicts.fail(
                    settings.at("jwt_svid_cache_hit_timeout"),
                    "jwt_svid_cache_hit_timeout is not between 5 and 30 seconds: the agent does not start");
        }
    }
}
