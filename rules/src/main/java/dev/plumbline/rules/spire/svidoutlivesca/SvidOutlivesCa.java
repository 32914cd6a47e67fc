// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.svidoutlivesca;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.text.GoDuration;
import dev.plumbline.verdict.Severity;
import java.time.Duration;

/** Flags a default lifetime of SVIDs above a sixth of `ca_ttl`, or above seven days. */
public final class SvidOutlivesCa implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "svid-outlives-ca",
                    "SVID lifetime that the CA's lifetime cannot carry",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-024");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts) || Unread.tell(server.caTtl(), "the CA's lifetime", verdicts)) {
            return;
        }
        Duration sixth = server.caTtl().asKnown().orElse(Duration.ofHours(24)).dividedBy(6);
        Duration limit = sixth.compareTo(Duration.ofDays(7)) < 0 ? sixth : Duration.ofDays(7);
        compare("default_x509_svid_ttl", server.x509SvidTtl(), limit, server, verdicts);
        compare("default_jwt_svid_ttl", server.jwtSvidTtl(), limit, server, verdicts);
    }

    private static void compare(
            String key, Value<Duration> ttl, Duration limit, SpireServer server, Verdicts verdicts) {
        if (Unread.tell(ttl, key, verdicts)) {
            return;
        }
        if (ttl.isKnown(length -> length.compareTo(limit) > 0)) {
            verdicts.fail(
                    ttl.location().orElse(server.at()),
                    "%s is %s, but a CA of %s carries no more than %s; SVIDs are cut short at its rotation"
                            .formatted(
                                    key,
                                    GoDuration.words(ttl.asKnown().orElse(Duration.ZERO)),
                                    GoDuration.words(server.caTtl().asKnown().orElse(Duration.ZERO)),
                                    GoDuration.words(limit)));
        }
    }
}
