// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.consumer;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.CommandLine;
import dev.plumbline.spire.install.Environment;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.install.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the workloads that use the Workload API. */
public final class Consumers {
    /** Another product's driver: it writes files and has no Workload API. */
    public static final String CERT_MANAGER_DRIVER = "spiffe.csi.cert-manager.io";

    private static final Set<Product> INFRASTRUCTURE =
            EnumSet.of(Product.SERVER, Product.AGENT, Product.CSI_DRIVER, Product.CONTROLLER_MANAGER, Product.TORNJAK);
    private static final List<String> SOCKET_FLAGS = List.of(
            "socketPath",
            "socket-path",
            "agentAddress",
            "agent-address",
            "spiffe-socket",
            "workload-api-socket",
            "spiffe-endpoint-socket");
    private static final List<String> AUDIENCE_FLAGS = List.of("audience", "jwt-audience", "jwtAudience");
    /** Folders in which agents put their socket when nobody changes it, for estates whose agent was not read. */
    private static final List<String> USUAL_FOLDERS =
            List.of("/run/spire/sockets", "/run/spire/agent-sockets", "/run/spire/agent/public");

    private final Collection<Component> components;
    private final Set<String> drivers = new LinkedHashSet<>();
    private final Set<String> folders = new LinkedHashSet<>();

    private Consumers(Collection<Component> components) {
        this.components = components;
        for (Component component : components) {
            if (component instanceof CsiDriver driver) {
                drivers.add(driver.driverName());
            }
            if (component instanceof SpireAgent agent) {
                agent.socketFolderOnNode().asKnown().ifPresent(folders::add);
            }
        }
        if (folders.isEmpty()) {
            folders.addAll(USUAL_FOLDERS);
        }
    }

    public static List<SpiffeConsumer> of(Inventory inventory, Collection<Component> components) {
        Consumers consumers = new Consumers(components);
        List<SpiffeConsumer> found = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            if (workload.standing() != Workload.Standing.OLD_REVISION) {
                consumers.consumer(workload).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<SpiffeConsumer> consumer(Workload workload) {
        List<Component> own = components.stream()
                .filter(component -> component.id().equals(workload.id()))
                .toList();
        if (own.stream()
                .anyMatch(component -> INFRASTRUCTURE.contains(component.as().product()))) {
            return Optional.empty();
        }
        List<SocketVolume> volumes = workload.pod().volumes().stream()
                .map(SocketVolume::new)
                .filter(this::carriesSocket)
                .toList();
        List<SocketUse> uses = new ArrayList<>();
        workload.pod().allContainers().forEach(container -> uses(container, volumes, uses));
        own.forEach(component -> configured(component, uses));
        if (volumes.isEmpty() && uses.isEmpty()) {
            return Optional.empty();
        }
        boolean ofSpire = own.stream().anyMatch(component -> component instanceof OidcProvider);
        return Optional.of(
                new SpiffeConsumer(workload, volumes, uses, audiences(workload, own), chooses(workload, own), ofSpire));
    }

    private boolean carriesSocket(SocketVolume volume) {
        if (volume.isCsi()) {
            boolean other = volume.driver().equals(CERT_MANAGER_DRIVER);
            return !other
                    && (drivers.contains(volume.driver())
                            || volume.driver().toLowerCase(Locale.ROOT).contains("spiffe"));
        }
        if (!(volume.volume().source() instanceof VolumeSource.HostPath)) {
            return false;
        }
        // Only the folder itself or the socket in it is how an application asks for an identity; what lies above is
        // exposure.
        String path = PodFiles.onNode(volume.hostPath());
        return folders.stream().anyMatch(folder -> PodFiles.covers(folder, path));
    }

    private void uses(Container container, List<SocketVolume> volumes, List<SocketUse> into) {
        for (EnvVar variable : container.env()) {
            variable(container, variable, volumes).ifPresent(into::add);
        }
        Set<Located<String>> named = new LinkedHashSet<>();
        for (CommandLine line : CommandLine.of(container)) {
            // The server's command line has a flag of the same name for another socket.
            if (!line.program().equals("spire-server")) {
                line.flag(SOCKET_FLAGS.toArray(String[]::new))
                        .filter(path -> path.value().contains("/"))
                        .ifPresent(named::add);
            }
            line.arguments().stream()
                    .map(Consumers::valueOfFlag)
                    .filter(word -> pointsInto(word.value(), container, volumes))
                    .forEach(named::add);
        }
        named.forEach(path -> into.add(new SocketUse(
                container, "an argument", SocketUse.Form.EITHER, Value.known(path.value(), path.at()), path.at())));
    }

    /** What follows the sign of equality in {@code --flag=value}; a plain word as it is. */
    private static Located<String> valueOfFlag(Located<String> word) {
        int equals = word.value().indexOf('=');
        boolean joined = word.value().startsWith("-") && equals > 0;
        return joined ? new Located<>(word.value().substring(equals + 1), word.at()) : word;
    }

    private static Optional<SocketUse> variable(Container container, EnvVar variable, List<SocketVolume> volumes) {
        SocketUse.Form form = switch (variable.name()) {
            case "SPIFFE_ENDPOINT_SOCKET" -> SocketUse.Form.URI;
            case "SOCKETFILE" -> SocketUse.Form.PATH;
            default -> SocketUse.Form.EITHER;
        };
        boolean named = form != SocketUse.Form.EITHER;
        boolean pointsIntoVolume = !named && variable.value().isKnown(text -> pointsInto(text, container, volumes));
        if (!named && !pointsIntoVolume) {
            return Optional.empty();
        }
        Value<String> address = new Environment(container).value(variable.name());
        return Optional.of(new SocketUse(
                container,
                "variable " + variable.name(),
                form,
                address,
                address.location().orElse(variable.at())));
    }

    private static boolean pointsInto(String text, Container container, List<SocketVolume> volumes) {
        String path = text.startsWith("unix://") ? text.substring("unix://".length()) : text;
        return path.startsWith("/")
                && path.endsWith(".sock")
                && volumes.stream()
                        .flatMap(volume -> volume.mountsIn(container).stream())
                        .anyMatch(mount -> PodFiles.covers(PodFiles.normal(mount.mountPath()), PodFiles.normal(path)));
    }

    private static void configured(Component component, List<SocketUse> into) {
        Optional<Container> container = component.as().container();
        if (container.isEmpty()) {
            return;
        }
        if (component instanceof SpiffeHelper helper) {
            Value<String> address = helper.text("agent_address");
            address.location()
                    .ifPresent(at -> into.add(new SocketUse(
                            container.get(), "agent_address of spiffe-helper", SocketUse.Form.PATH, address, at)));
        }
        if (component instanceof OidcProvider provider) {
            Value<String> address = provider.settings().in("workload_api").text("socket_path");
            address.location()
                    .ifPresent(at -> into.add(new SocketUse(
                            container.get(), "workload_api.socket_path", SocketUse.Form.PATH, address, at)));
        }
    }

    private static Set<String> audiences(Workload workload, List<Component> own) {
        Set<String> audiences = new LinkedHashSet<>();
        for (Component component : own) {
            if (component instanceof SpiffeHelper helper) {
                audiences.addAll(helper.audiences());
            }
        }
        for (Container container : workload.pod().allContainers()) {
            for (EnvVar variable : container.env()) {
                if (variable.name().toUpperCase(Locale.ROOT).endsWith("AUDIENCE")) {
                    variable.value().asKnown().ifPresent(audiences::add);
                }
            }
            for (CommandLine line : CommandLine.of(container)) {
                line.flag(AUDIENCE_FLAGS.toArray(String[]::new))
                        .map(Located::value)
                        .ifPresent(audiences::add);
            }
        }
        return audiences;
    }

    private static boolean chooses(Workload workload, List<Component> own) {
        boolean byHelper = own.stream()
                .anyMatch(component -> component instanceof SpiffeHelper helper
                        && helper.settings().has("hint"));
        return byHelper
                || workload.pod().allContainers().stream()
                        .flatMap(container -> CommandLine.of(container).stream())
                        .anyMatch(line ->
                                line.flag("spiffeID", "spiffe-id", "hint").isPresent());
    }
}
