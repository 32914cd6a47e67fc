// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.workloadapisocketmissing;

import dev.plumbline.chain.HopName;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.consumer.SocketUse;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.install.PodFiles.Behind.InVolume;
import dev.plumbline.spire.reach.SocketFolders;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;
import java.util.Set;

/** Flags a variable, argument or configuration that names a socket which the mounted folder does not hold: another file name than the agent's, a wrong mount path, or no SPIFFE volume in that container. */
public final class WorkloadApiSocketMissing implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "workload-api-socket-missing",
                    "Workload API socket that is not where the container looks",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-114", "SPIRE-115", "SPIRE-189");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeConsumer> looksAt() {
        return SpiffeConsumer.class;
    }

    @Override
    public void check(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        if (facts.chain().isStoppedAt(consumer.id(), HopName.SOCKET)) {
            // Told with the whole way to the secret that waits for the identity.
            verdicts.notApplicable();
            return;
        }
        boolean found = false;
        for (SocketUse use : consumer.uses()) {
            found |= use(consumer, use, facts, verdicts);
        }
        if (!found) {
            unmounted(consumer, verdicts);
        }
    }

    /** A volume that no container mounts brings nothing to anybody. */
    private static void unmounted(SpiffeConsumer consumer, Verdicts verdicts) {
        for (SocketVolume volume : consumer.volumes()) {
            if (volume.mountedBy(consumer.workload().pod()).isEmpty()) {
                verdicts.fail(
                        volume.volume().at(),
                        "no container mounts volume %s"
                                .formatted(volume.volume().name()));
            }
        }
    }

    /** Answers whether something was said. */
    private static boolean use(SpiffeConsumer consumer, SocketUse use, Facts facts, Verdicts verdicts) {
        if (use.address().isAbsent() || use.address().isKnown(text -> text.startsWith("tcp:"))) {
            return false;
        }
        if (Unread.tell(use.address(), "the socket in " + use.how(), verdicts)) {
            return true;
        }
        String path = PodFiles.normal(use.path().asKnown().orElse(""));
        PodFiles files = new PodFiles(
                consumer.workload().namespace(), consumer.workload().pod(), use.container());
        Optional<SocketVolume> volume = files.mountOf(path)
                .flatMap(mount -> consumer.volumes().stream()
                        .filter(candidate -> candidate.volume().name().equals(mount.volume()))
                        .findFirst());
        if (volume.isEmpty()) {
            return noVolume(consumer, use, files, path, verdicts);
        }
        Set<String> names = SocketFolders.socketNames(volume.get(), facts.spire());
        if (names.isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    use.at(),
                    "the agent behind volume %s was not read, nor how it names its socket"
                            .formatted(volume.get().volume().name()));
            return true;
        }
        String inside = inside(volume.get(), files, path);
        if (names.contains(inside)) {
            return false;
        }
        verdicts.fail(
                use.at(),
                "%s of container %s asks for %s, but the agent offers %s in that folder"
                        .formatted(
                                use.how(),
                                use.container().name(),
                                inside.isEmpty() ? "the folder itself" : inside,
                                String.join(", ", names)));
        return true;
    }

    private static boolean noVolume(
            SpiffeConsumer consumer, SocketUse use, PodFiles files, String path, Verdicts verdicts) {
        boolean otherVolume = files.mountOf(path).isPresent();
        if (consumer.volumes().isEmpty() && otherVolume) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    use.at(),
                    "what brings the socket into the volume at this path is not known");
            return true;
        }
        verdicts.fail(
                use.at(),
                "%s of container %s names a socket, but no volume with the Workload API is mounted there"
                        .formatted(use.how(), use.container().name()));
        return true;
    }

    private static String inside(SocketVolume volume, PodFiles files, String path) {
        String below = files.behind(path) instanceof InVolume behind ? behind.inside() : "";
        if (volume.isCsi()) {
            return below;
        }
        // A file of the node mounted as a socket is its own name.
        return below.isEmpty() ? PodFiles.baseName(volume.hostPath()) : below;
    }
}
