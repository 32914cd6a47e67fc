// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Metadata;
import dev.plumbline.model.Service;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.script.VaultProgram;
import dev.plumbline.vault.server.KnownImages.Role;
import dev.plumbline.vault.server.VaultServer.Running;
import dev.plumbline.vault.server.VaultServer.Start;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises servers, by the products' own images and labels, or by signs that agree. */
public final class ServerReader {
    private static final int API_PORT = 8200;
    private static final Set<String> SERVER_VARIABLES = Set.of(
            "VAULT_LOCAL_CONFIG",
            "BAO_LOCAL_CONFIG",
            "VAULT_API_ADDR",
            "BAO_API_ADDR",
            "VAULT_CLUSTER_ADDR",
            "BAO_CLUSTER_ADDR",
            "VAULT_RAFT_NODE_ID",
            "BAO_RAFT_NODE_ID",
            "VAULT_SEAL_TYPE",
            "SKIP_SETCAP",
            "SKIP_CHOWN",
            "VAULT_DEV_ROOT_TOKEN_ID",
            "BAO_DEV_ROOT_TOKEN_ID");

    private final Inventory inventory;
    private final KnownImages images;
    private final ServerConfigReader configs;

    private ServerReader(Inventory inventory, KnownImages images) {
        this.inventory = inventory;
        this.images = images;
        configs = new ServerConfigReader(inventory);
    }

    public static List<VaultServer> read(Inventory inventory, KnownImages images) {
        ServerReader reader = new ServerReader(inventory, images);
        List<VaultServer> servers = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                if (container.sort() == Container.Sort.MAIN) {
                    reader.server(workload, container).ifPresent(servers::add);
                }
            }
        }
        inventory.customResources("vault.banzaicloud.com", "Vault").forEach(each -> servers.add(reader.operated(each)));
        servers.addAll(ChartValues.read(inventory));
        return List.copyOf(servers);
    }

    private Optional<VaultServer> server(Workload workload, Container container) {
        Optional<ImageName> image = container.image().asKnown().map(ImageName::parse);
        Optional<KnownImages.Entry> known = image.flatMap(images::find);
        boolean serverImage = known.filter(entry -> entry.role() == Role.SERVER).isPresent();
        if (known.isPresent() && !serverImage) {
            return Optional.empty();
        }
        Running running = new Running(workload, container, known);
        List<VaultCommand> commands = VaultProgram.of(container, serverImage);
        Optional<VaultCommand> start = VaultProgram.find(commands, "server");
        boolean other = start.isEmpty() && (!commands.isEmpty() || runsSomethingElse(container, serverImage));
        Optional<Confidence> sure =
                other ? Optional.empty() : confidence(running, serverImage, start.isPresent(), image);
        return sure.map(confidence -> new VaultServer(
                workload.id(),
                product(running, image, commands),
                Optional.of(running),
                start(running, start),
                configs.of(workload, container),
                confidence,
                container.at()));
    }

    /** The image of the product with a command that is not the product's: a shell, a script. */
    private static boolean runsSomethingElse(Container container, boolean serverImage) {
        return serverImage
                && (!container.command().isEmpty() || !container.args().isEmpty());
    }

    private Optional<Confidence> confidence(
            Running running, boolean serverImage, boolean starts, Optional<ImageName> image) {
        if (starts || serverImage && running.isOfficial()) {
            return Optional.of(Confidence.CERTAIN);
        }
        Metadata pod = running.workload().pod().metadata();
        boolean named = pod.label("app.kubernetes.io/name")
                .filter(Set.of("vault", "openbao")::contains)
                .isPresent();
        if (named && pod.label("component").filter("server"::equals).isPresent()) {
            return Optional.of(Confidence.CERTAIN);
        }
        if (serverImage) {
            return Optional.of(Confidence.STRONG);
        }
        String base = image.map(ImageName::base).orElse("");
        boolean byName = base.contains("vault") || base.contains("openbao");
        if (!byName) {
            return Optional.empty();
        }
        int signs = 1
                + (running.container().env().stream().anyMatch(variable -> SERVER_VARIABLES.contains(variable.name()))
                        ? 1
                        : 0)
                + (servesApiPort(running) ? 1 : 0);
        return signs >= 2 && !base.contains("operator") && !base.contains("webhook")
                ? Optional.of(Confidence.HEURISTIC)
                : Optional.empty();
    }

    private boolean servesApiPort(Running running) {
        boolean listens = running.container().placement().ports().stream().anyMatch(port -> port.number() == API_PORT);
        return listens
                || inventory.all(Service.class).stream()
                        .filter(service -> selects(service, running.workload()))
                        .anyMatch(service -> service.ports().stream().anyMatch(port -> port.number() == API_PORT));
    }

    /** True when a Service sends traffic to the pods of a workload. */
    public static boolean selects(Service service, Workload workload) {
        return service.id().namespace().equals(workload.namespace())
                && !service.selector().isEmpty()
                && service.selector().entrySet().stream()
                        .allMatch(label -> workload.pod()
                                .metadata()
                                .label(label.getKey())
                                .filter(label.getValue()::equals)
                                .isPresent());
    }

    private static Product product(Running running, Optional<ImageName> image, List<VaultCommand> commands) {
        boolean named = image.map(ImageName::repository)
                .filter(name -> name.contains("openbao"))
                .isPresent();
        boolean program = commands.stream()
                .anyMatch(command -> command.command().program().equals("bao"));
        boolean known = running.image()
                .filter(entry -> entry.product() == Product.OPENBAO)
                .isPresent();
        return named || program || known ? Product.OPENBAO : Product.VAULT;
    }

    private static Start start(Running running, Optional<VaultCommand> server) {
        if (server.isPresent()) {
            VaultCommand command = server.get();
            Optional<Location> dev = command.flags().entrySet().stream()
                    .filter(flag -> flag.getKey().startsWith("dev") && command.has(flag.getKey()))
                    .map(flag -> flag.getValue().at())
                    .findFirst();
            return dev.map(at -> new Start(Start.Mode.DEV_FLAG, server, at))
                    .orElseGet(() -> new Start(Start.Mode.CONFIGURED, server, command.at()));
        }
        Container container = running.container();
        boolean silent = container.command().isEmpty() && container.args().isEmpty();
        Location at = container.image().location().orElse(container.at());
        boolean dev = silent && running.isOfficial();
        return new Start(dev ? Start.Mode.DEV_DEFAULT : Start.Mode.UNKNOWN, Optional.empty(), at);
    }

    /** A server that the bank-vaults operator makes. */
    private VaultServer operated(CustomResource resource) {
        return new VaultServer(
                resource.id(),
                Product.VAULT,
                Optional.empty(),
                new Start(Start.Mode.CONFIGURED, Optional.empty(), resource.at()),
                configs.of(resource),
                Confidence.CERTAIN,
                resource.at());
    }
}
