// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.unusablelifetimeofregistration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Registration;
import dev.plumbline.spire.registration.StaticEntry;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.GoDuration;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** Flags a lifetime in a ClusterSPIFFEID or ClusterStaticEntry that is no Go duration or is negative (high), above an hour for JWT or a day for X.509, or above a sixth of the server's `ca_ttl` (medium). */
public final class UnusableLifetimeOfRegistration implements Rule<Registration> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unusable-lifetime-of-registration",
                    "Lifetime in a registration that cannot or should not be",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-156");

    private static final Duration LONG_JWT = Duration.ofHours(1);
    private static final Duration LONG_X509 = Duration.ofHours(24);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Registration> looksAt() {
        return Registration.class;
    }

    @Override
    public void check(Registration registration, Facts facts, Verdicts verdicts) {
        if (registration instanceof ClusterSpiffeId resource) {
            judge(resource.spec(), "ttl", LONG_X509, facts, verdicts);
            judge(resource.spec(), "jwtTtl", LONG_JWT, facts, verdicts);
        } else if (registration instanceof StaticEntry entry) {
            judge(entry.spec(), "x509SVIDTTL", LONG_X509, facts, verdicts);
            judge(entry.spec(), "jwtSVIDTTL", LONG_JWT, facts, verdicts);
        } else {
            verdicts.notApplicable();
        }
    }

    private static void judge(Settings spec, String key, Duration tooLong, Facts facts, Verdicts verdicts) {
        Value<Duration> ttl = spec.duration(key);
        Location at = spec.text(key).location().orElse(spec.at());
        if (ttl.isUnknown()) {
            verdicts.fail(at, "%s is no duration as Go writes them, such as 30m".formatted(key));
            return;
        }
        if (ttl.isKnown(Duration::isNegative)) {
            verdicts.fail(at, "%s is negative".formatted(key));
            return;
        }
        if (ttl.isKnown(length -> length.compareTo(tooLong) > 0)) {
            verdicts.fail(Defect.at(at, "%s is longer than %s".formatted(key, GoDuration.words(tooLong)))
                    .severity(Severity.MEDIUM));
            return;
        }
        shortestCa(facts)
                .filter(ca -> ttl.isKnown(length -> length.compareTo(ca.dividedBy(6)) > 0))
                .ifPresent(ca -> verdicts.fail(Defect.at(
                                at,
                                "%s is more than a sixth of the CA's %s and is cut short at its rotation"
                                        .formatted(key, GoDuration.words(ca)))
                        .severity(Severity.MEDIUM)));
    }

    private static Optional<Duration> shortestCa(Facts facts) {
        return facts.spire().servers().stream()
                .filter(server -> server.configuration().isRead())
                .flatMap(server -> server.caTtl().asKnown().stream())
                .min(Comparator.naturalOrder());
    }
}
