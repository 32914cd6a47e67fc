// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.managernotwiredtoserver;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/** Flags a controller manager whose `spireServerSocketPath` does not lead, through a volume shared with the server, to the server's `socket_path`. */
public final class ManagerNotWiredToServer implements Rule<ControllerManager> {
    private static final RuleInfo INFO = new RuleInfo(
                    "manager-not-wired-to-server",
                    "Controller manager that does not reach the server",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-099");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ControllerManager> looksAt() {
        return ControllerManager.class;
    }

    @Override
    public void check(ControllerManager manager, Facts facts, Verdicts verdicts) {
        if (manager.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(manager, verdicts)
                || Unread.tell(manager.serverSocketPath(), "the server's socket", verdicts)) {
            return;
        }
        String path = manager.serverSocketPath().asKnown().orElse("");
        Location at = manager.serverSocketPath().location().orElse(manager.at());
        Behind own = manager.as().files().orElseThrow().behind(path);
        if (!(own instanceof Behind.InVolume inside)) {
            verdicts.fail(at, "no volume is mounted where it looks for the server's socket, %s".formatted(path));
            return;
        }
        if (inside.volume().source() instanceof VolumeSource.HostPath host) {
            onNode(PodFiles.onNode(host.path() + "/" + inside.inside()), at, facts, verdicts);
        } else {
            inPod(manager, inside, at, facts, verdicts);
        }
    }

    private static void inPod(
            ControllerManager manager, Behind.InVolume own, Location at, Facts facts, Verdicts verdicts) {
        List<SpireServer> beside = facts.spire().servers().stream()
                .filter(server -> server.id().equals(manager.id()))
                .toList();
        if (beside.isEmpty()) {
            verdicts.fail(
                    at,
                    "the server's socket is looked for in volume %s, which no server of this pod shares"
                            .formatted(own.volume().name()));
            return;
        }
        for (SpireServer server : beside) {
            if (Unread.tell(server, verdicts)
                    || Unread.tell(server.socketPath(), "the server's socket_path", verdicts)) {
                return;
            }
        }
        boolean meets = beside.stream()
                .anyMatch(server -> behind(server) instanceof Behind.InVolume theirs
                        && theirs.volume().name().equals(own.volume().name())
                        && theirs.inside().equals(own.inside()));
        if (!meets) {
            verdicts.fail(
                    at,
                    "the server listens on %s, which is another place"
                            .formatted(beside.get(0).socketPath().asKnown().orElse("")));
        }
    }

    private static void onNode(String path, Location at, Facts facts, Verdicts verdicts) {
        List<String> sockets = new ArrayList<>();
        for (SpireServer server : facts.spire().servers()) {
            if (behind(server) instanceof Behind.InVolume inside
                    && inside.volume().source() instanceof VolumeSource.HostPath host) {
                sockets.add(PodFiles.onNode(host.path() + "/" + inside.inside()));
            }
        }
        if (facts.spire().servers().isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "the server that should listen there was not read");
        } else if (!sockets.contains(path)) {
            verdicts.fail(at, "no server keeps its socket at %s of the node".formatted(path));
        }
    }

    private static Behind behind(SpireServer server) {
        return server.as()
                .files()
                .map(files -> files.behind(server.socketPath().asKnown().orElse("")))
                .orElseGet(Behind.Image::new);
    }
}
