// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.sqlitedatastore;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.JwtUse;
import dev.plumbline.spire.registration.ResourceSettings;
import dev.plumbline.verdict.Severity;

/** Flags a SQLite datastore: high when several servers run (or an autoscaler may start them), medium with one. */
public final class SqliteDatastore implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "sqlite-datastore",
                    "SQLite behind a SPIRE server that should outlive one pod",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-043", "SPIRE-007");

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
        Value<String> type = server.databaseType();
        int replicas = server.replicas().asKnown().orElse(1);
        boolean scaled = replicas > 1 || mayScale(server, facts);
        boolean sqlite = type.isKnown("sqlite3"::equals);
        Location at = type.location().orElse(server.at());
        if (sqlite && scaled) {
            verdicts.fail(
                    at, "several servers each keep a SQLite database of their own: their entries and keys drift apart");
            return;
        }
        if (sqlite) {
            verdicts.fail(Defect.at(
                            at,
                            "one server with a SQLite database on its own volume; it cannot be scaled or replaced"
                                    + JwtUse.evidence(facts.spire())
                                            .map(why -> ", and " + why + ", which stop with it")
                                            .orElse(""))
                    .severity(Severity.MEDIUM));
            return;
        }
        if (server.as().workload().isPresent()
                && replicas == 1
                && !scaled
                && !Unread.tell(server.replicas(), "the number of servers", verdicts)) {
            Severity severity = JwtUse.evidence(facts.spire()).isPresent() ? Severity.MEDIUM : Severity.LOW;
            verdicts.fail(Defect.at(
                            server.as()
                                    .workload()
                                    .flatMap(workload -> workload.replicas().location())
                                    .orElse(server.at()),
                            "a single server: while it is down no JWT-SVID is signed and no agent is attested")
                    .severity(severity));
        }
    }

    private static boolean mayScale(SpireServer server, Facts facts) {
        return facts.inventory().customResources("autoscaling", "HorizontalPodAutoscaler").stream()
                .map(ResourceSettings::of)
                .map(settings -> settings.in("spec"))
                .anyMatch(spec -> spec.in("scaleTargetRef")
                                .text("name")
                                .isKnown(server.id().name()::equals)
                        && spec.number("maxReplicas").isKnown(most -> most > 1));
    }
}
