// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.ephemeralserverdata;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.reach.DataSharing;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a SQLite database in memory, in an `emptyDir` or in the container's own file system. Medium where an upstream authority and agents that attest and bootstrap anew make up for the loss. */
public final class EphemeralServerData implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "ephemeral-server-data",
                    "Database of the server that ends with its pod",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-044");

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
        if (Unread.tell(server, verdicts) || Unread.tell(server.databaseType(), "the type of the database", verdicts)) {
            return;
        }
        if (!server.databaseType().isKnown("sqlite3"::equals)) {
            verdicts.notApplicable();
            return;
        }
        Value<String> connection = server.as()
                .plugin("DataStore", "sql")
                .map(plugin -> plugin.data().text("connection_string"))
                .orElseGet(Value::absent);
        if (Unread.tell(connection, "the database's path", verdicts)
                || server.as().workload().isEmpty()) {
            return;
        }
        Location at = connection.location().orElse(server.at());
        String text = connection.asKnown().orElse("");
        Optional<String> loss = loss(server, text);
        loss.ifPresent(where -> verdicts.fail(Defect.at(
                        at,
                        "the database lies %s and ends with the pod: entries and the trust root are lost"
                                .formatted(where))
                .severity(recovers(server, facts) ? Severity.MEDIUM : Severity.HIGH)));
    }

    private static Optional<String> loss(SpireServer server, String connection) {
        if (connection.contains(":memory:") || connection.contains("mode=memory")) {
            return Optional.of("in memory");
        }
        String file = DataSharing.file(connection);
        String path = file.startsWith("/") ? file : "/opt/spire/" + file;
        Behind behind = server.as().files().orElseThrow().behind(path);
        if (behind instanceof Behind.Image) {
            return Optional.of("in the container's own file system");
        }
        boolean scratch =
                behind instanceof Behind.InVolume inside && inside.volume().source() instanceof VolumeSource.EmptyDir;
        return scratch ? Optional.of("in an emptyDir") : Optional.empty();
    }

    /** An upstream CA outlives the pod, and agents that attest again with a fresh bundle find back by themselves. */
    private static boolean recovers(SpireServer server, Facts facts) {
        boolean upstream = !server.as().plugins("UpstreamAuthority").isEmpty();
        List<SpireAgent> agents = facts.spire().agents();
        boolean agentsReturn = !agents.isEmpty()
                && agents.stream()
                        .allMatch(agent -> agent.psat().isPresent()
                                && agent.as().text("agent", "rebootstrap_mode").isKnown(mode -> !mode.equals("never")));
        return upstream && agentsReturn;
    }
}
