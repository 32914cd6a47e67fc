// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.longlivedsvids;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
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

/** Flags default lifetimes above one hour for JWT-SVIDs (high above a day), above a day for X.509-SVIDs (high above a week), above 30 days for the CA. */
public final class LongLivedSvids implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "long-lived-svids", "SVIDs or CA that live too long", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-025");

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
        if (Unread.tell(server, verdicts)) {
            return;
        }
        judge(
                "JWT-SVIDs",
                server.jwtSvidTtl(),
                Duration.ofHours(1),
                Severity.MEDIUM,
                Duration.ofHours(24),
                Severity.HIGH,
                verdicts);
        judge(
                "X.509-SVIDs",
                server.x509SvidTtl(),
                Duration.ofHours(24),
                Severity.MEDIUM,
                Duration.ofDays(7),
                Severity.HIGH,
                verdicts);
        boolean selfSigned = server.as().plugins("UpstreamAuthority").isEmpty();
        judge(
                "the CA",
                server.caTtl(),
                Duration.ofDays(30),
                Severity.LOW,
                Duration.ofDays(365),
                selfSigned ? Severity.MEDIUM : Severity.LOW,
                verdicts);
    }

    private static void judge(
            String what,
            Value<Duration> ttl,
            Duration first,
            Severity mild,
            Duration second,
            Severity grave,
            Verdicts verdicts) {
        if (Unread.tell(ttl, "the lifetime of " + what, verdicts)) {
            return;
        }
        Duration length = ttl.asKnown().orElse(Duration.ZERO);
        if (length.compareTo(first) > 0) {
            Severity severity = length.compareTo(second) > 0 ? grave : mild;
            ttl.location()
                    .ifPresent(at -> verdicts.fail(Defect.at(
                                    at,
                                    "%s live for %s; %s is enough"
                                            .formatted(what, GoDuration.words(length), GoDuration.words(first)))
                            .severity(severity)));
        }
    }
}
