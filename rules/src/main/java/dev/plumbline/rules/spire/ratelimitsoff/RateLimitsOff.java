// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.ratelimitsoff;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Flags `ratelimit.attestation` or `ratelimit.signing` set to false, or `proxy_protocol_trusted_cidrs` that trust every address. */
public final class RateLimitsOff implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "rate-limits-off", "Rate limits of the server that do not limit", Family.SPIRE, Severity.MEDIUM)
            .covering("SPIRE-034");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    private static final Set<String> EVERYBODY = Set.of("0.0.0.0/0", "::/0");

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts)) {
            return;
        }
        Settings limits = server.server().in("ratelimit");
        for (String key : List.of("attestation", "signing")) {
            if (limits.flag(key).isKnown(on -> !on)) {
                verdicts.fail(
                        limits.at(key), "the limit on %s is off: one caller can keep the server busy".formatted(key));
            }
        }
        List<Located<String>> proxies = new ArrayList<>(server.server().texts("proxy_protocol_trusted_cidrs"));
        proxies.addAll(server.server().in("experimental").texts("proxy_protocol_trusted_cidrs"));
        for (Located<String> proxy : proxies) {
            if (EVERYBODY.contains(proxy.value())) {
                verdicts.fail(proxy.at(), "every caller is trusted to say which address it comes from");
            }
        }
    }
}
