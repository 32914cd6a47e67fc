// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.model.Value;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.install.PodFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where on a node SPIRE's sockets and keys lie, and which agent answers behind a pod's volume. */
public final class SocketFolders {
    /** A folder of the node that must not be reached, and why. */
    public record Sensitive(String path, String what, boolean critical) {}

    private SocketFolders() {}

    /** The agents whose socket a volume brings; empty when that cannot be told. */
    public static List<SpireAgent> agentsBehind(SocketVolume volume, SpireFacts spire) {
        Optional<String> folder =
                volume.isCsi() ? folderOf(volume.driver(), spire) : Optional.of(PodFiles.onNode(volume.hostPath()));
        return spire.agents().stream()
                .filter(agent -> folder.filter(path -> agent.socketFolderOnNode()
                                .isKnown(own -> own.equals(path) || PodFiles.covers(own, path)))
                        .isPresent())
                .toList();
    }

    private static Optional<String> folderOf(String driverName, SpireFacts spire) {
        return spire.of(CsiDriver.class).stream()
                .filter(driver -> driver.driverName().equals(driverName))
                .map(CsiDriver::socketFolderOnNode)
                .flatMap(folder -> folder.asKnown().stream())
                .findFirst();
    }

    /** The names under which a volume's socket can be opened. */
    public static Set<String> socketNames(SocketVolume volume, SpireFacts spire) {
        Set<String> names = new LinkedHashSet<>();
        agentsBehind(volume, spire).forEach(agent -> names.addAll(agent.socketNames()));
        return names;
    }

    /** The folders of the node that hold sockets and keys. */
    public static List<Sensitive> sensitive(SpireFacts spire) {
        List<Sensitive> folders = new ArrayList<>();
        for (SpireServer server : spire.servers()) {
            server.socketPath()
                    .asKnown()
                    .flatMap(path -> server.as().onNode(PodFiles.folder(path)))
                    .ifPresent(path -> folders.add(new Sensitive(path, "the server's administrative socket", true)));
        }
        for (SpireAgent agent : spire.agents()) {
            agent.adminSocketPath()
                    .asKnown()
                    .flatMap(path -> agent.as().onNode(PodFiles.folder(path)))
                    .ifPresent(path -> folders.add(new Sensitive(path, "the agent's admin socket", true)));
            agent.agent()
                    .text("data_dir")
                    .asKnown()
                    .flatMap(agent.as()::onNode)
                    .ifPresent(path -> folders.add(new Sensitive(path, "the agent's keys", false)));
            agent.as().plugins("KeyManager").stream()
                    .flatMap(manager -> manager.data().text("directory").asKnown().stream())
                    .flatMap(path -> agent.as().onNode(path).stream())
                    .forEach(path -> folders.add(new Sensitive(path, "the agent's keys", false)));
            Value<String> sockets = agent.socketFolderOnNode();
            sockets.asKnown()
                    .ifPresent(path -> folders.add(new Sensitive(path, "the agent's Workload API socket", false)));
        }
        return folders;
    }
}
