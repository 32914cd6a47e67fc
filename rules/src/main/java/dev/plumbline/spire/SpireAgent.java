// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.model.Value;
import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.settings.Settings;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A SPIRE agent, one a node. */
public record SpireAgent(Installed as) implements Component {
    /** Symbolic links beside the socket that the hardened charts' init container makes. */
    private static final String LINKING_CONTAINER = "ensure-alternate-names";

    public Settings agent() {
        return settings().in("agent");
    }

    public Value<String> trustDomain() {
        return as.flagOr("trustDomain", as.text("agent", "trust_domain"));
    }

    public Value<String> socketPath() {
        return Defaults.or(
                as.flagOr("socketPath", as.text("agent", "socket_path")), "/tmp/spire-agent/public/api.sock", at());
    }

    public Value<String> adminSocketPath() {
        return as.text("agent", "admin_socket_path");
    }

    public Value<String> serverAddress() {
        return as.flagOr("serverAddress", as.text("agent", "server_address"));
    }

    public Value<String> serverPort() {
        return as.flagOr("serverPort", as.text("agent", "server_port"));
    }

    public Value<String> trustBundlePath() {
        return as.flagOr("trustBundle", as.text("agent", "trust_bundle_path"));
    }

    public Value<String> trustBundleUrl() {
        return as.flagOr("trustBundleUrl", as.text("agent", "trust_bundle_url"));
    }

    public Value<Boolean> insecureBootstrap() {
        return as.command()
                .toggle("insecureBootstrap")
                .map(flag -> Value.known(flag.value(), flag.at()))
                .orElseGet(() -> as.flag("agent", "insecure_bootstrap"));
    }

    public Optional<Plugin> psat() {
        return as.plugin("NodeAttestor", "k8s_psat");
    }

    public Optional<Plugin> kubernetesAttestor() {
        return as.plugin("WorkloadAttestor", "k8s");
    }

    /** The folder on the node in which the Workload API's socket lies. */
    public Value<String> socketFolderOnNode() {
        if (as.workload().isEmpty()) {
            return Defaults.or(
                    as.text("agent", "socket_folder_on_node").map(PodFiles::onNode), "/run/spire/agent-sockets", at());
        }
        return socketPath()
                .fold(
                        known -> as.onNode(PodFiles.folder(known.value()))
                                .map(path -> Value.known(path, known.at()))
                                .orElseGet(() ->
                                        Value.unknown("the socket's folder is not a folder of the node", known.at())),
                        Value::absent,
                        unknown -> Value.unknown(unknown.why(), unknown.at()));
    }

    /** Names under which the socket can be opened in its folder. */
    public Set<String> socketNames() {
        Set<String> names = new LinkedHashSet<>();
        socketPath().asKnown().ifPresent(path -> names.add(PodFiles.baseName(path)));
        boolean links = as.workload()
                .flatMap(workload -> workload.pod().container(LINKING_CONTAINER))
                .isPresent();
        if (links || as.workload().isEmpty()) {
            names.add("socket");
            names.add("api.sock");
        }
        return names;
    }
}
