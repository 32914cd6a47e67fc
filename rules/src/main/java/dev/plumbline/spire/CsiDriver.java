// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.install.PodFiles;
import java.util.Optional;

/** The SPIFFE CSI driver: mounts the agent's socket folder into pods. */
public record CsiDriver(Installed as) implements Component {
    /** The name that pods give as {@code csi.driver}. */
    public String driverName() {
        return as.command()
                .flag("plugin-name")
                .map(Located::value)
                .or(() -> settings().text("plugin_name").asKnown())
                .orElse("csi.spiffe.io");
    }

    /** The folder on the node that it mounts into pods. */
    public Value<String> socketFolderOnNode() {
        if (as.workload().isEmpty()) {
            return Defaults.or(
                    settings().text("agent_socket_path").map(PodFiles::onNode), "/run/spire/agent-sockets", at());
        }
        Optional<Located<String>> folder = as.command().flag("workload-api-socket-dir");
        if (folder.isEmpty()) {
            return Value.absent();
        }
        return as.onNode(folder.get().value())
                .map(path -> Value.known(path, folder.get().at()))
                .orElseGet(() -> Value.unknown(
                        "its folder is not a folder of the node", folder.get().at()));
    }
}
