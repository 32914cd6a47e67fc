// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.script.VaultProgram;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Containers that run an Agent or Proxy, Consul Template or envconsul with a configuration of their own. */
public final class AgentClients {
    private final Inventory inventory;
    private final KnownImages images;

    private AgentClients(Inventory inventory, KnownImages images) {
        this.inventory = inventory;
        this.images = images;
    }

    /** A container that runs an agent, with its configuration as far as it was found. */
    public record Agent(Workload workload, Container container, AgentConfig config, Location at) {}

    static List<VaultClient> of(Inventory inventory, KnownImages images) {
        AgentClients clients = new AgentClients(inventory, images);
        List<VaultClient> found = new ArrayList<>();
        for (Agent agent : agents(inventory, images)) {
            found.add(clients.client(agent));
        }
        return found;
    }

    /** The client that an agent beside the program is: the login and the line of whoever speaks to Vault through it. */
    static Optional<VaultClient> beside(Inventory inventory, KnownImages images, Workload workload) {
        AgentClients clients = new AgentClients(inventory, images);
        return workload.pod().allContainers().stream()
                .flatMap(container -> clients.agent(workload, container).stream())
                .filter(agent -> !agent.config().blocks("api_proxy").isEmpty())
                .map(clients::client)
                .findFirst();
    }

    /** Every agent of the estate whose configuration was found. */
    public static List<Agent> agents(Inventory inventory, KnownImages images) {
        AgentClients clients = new AgentClients(inventory, images);
        List<Agent> agents = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                clients.agent(workload, container).ifPresent(agents::add);
            }
        }
        return agents;
    }

    /** The agents of one workload whose configuration was found. */
    public static List<Agent> agents(Inventory inventory, KnownImages images, Workload workload) {
        AgentClients clients = new AgentClients(inventory, images);
        return workload.pod().allContainers().stream()
                .flatMap(container -> clients.agent(workload, container).stream())
                .toList();
    }

    private Optional<Agent> agent(Workload workload, Container container) {
        Optional<EnvVar> packed = container.variable("VAULT_CONFIG").or(() -> container.variable("BAO_CONFIG"));
        Optional<AgentConfig> unpacked = packed.flatMap(AgentClients::unpack);
        if (unpacked.isPresent()) {
            return Optional.of(
                    new Agent(workload, container, unpacked.get(), packed.get().at()));
        }
        if (!runsAgent(container)) {
            return Optional.empty();
        }
        return MountedTexts.of(inventory, workload, container).stream()
                .filter(file -> AgentConfig.looksLikeAgent(file.text().text().value()))
                .findFirst()
                .map(file -> new Agent(
                        workload,
                        container,
                        AgentConfig.read(file.text().text(), file.text().at(), file.text()::at),
                        container.at()))
                .or(() -> TemplateProgram.of(container)
                        .map(program ->
                                new Agent(workload, container, AgentConfig.empty(container.at()), container.at())));
    }

    /** The injector passes the whole configuration as base64 of JSON. */
    private static Optional<AgentConfig> unpack(EnvVar variable) {
        Location at = variable.value().location().orElse(variable.at());
        return variable.value().asKnown().flatMap(AgentClients::decode).map(text -> {
            PlacedText placed = PlacedText.within(at.span().orElse(Span.of(1, 1, 1, 1)), text);
            return AgentConfig.read(placed, at.path(), (span, path) -> at);
        });
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // Not the injector's variable after all.
            return Optional.empty();
        }
    }

    private boolean runsAgent(Container container) {
        boolean ownImage = container
                .image()
                .asKnown()
                .map(ImageName::parse)
                .flatMap(images::find)
                .filter(entry -> entry.role() == KnownImages.Role.SERVER)
                .isPresent();
        List<VaultCommand> commands = VaultProgram.of(container, ownImage);
        boolean agent = commands.stream().anyMatch(command -> command.is("agent") || command.is("proxy"));
        return agent || TemplateProgram.of(container).isPresent();
    }

    private VaultClient client(Agent agent) {
        Container container = agent.container();
        Workload workload = agent.workload();
        Environment environment = Environment.of(container, inventory, workload.namespace());
        Optional<TemplateProgram> program = TemplateProgram.of(container);
        Connection connection = program.map(TemplateProgram::connection)
                .orElseGet(Connection::unsaid)
                .or(agent.config().connection())
                .or(environment.connection());
        Login login = agent.config().method().isPresent()
                ? agent.config().login(PodPlaces.account(workload), TokenFiles.of(workload, container), agent.at())
                : withoutMethod(agent, environment, program);
        List<Delivery> deliveries = new ArrayList<>();
        for (AgentConfig.Block template : agent.config().templates()) {
            Value<String> destination = template.settings().text("destination");
            destination
                    .asKnown()
                    .ifPresent(path -> deliveries.add(new Delivery(
                            PodPlaces.kindOf(workload, container, path),
                            path,
                            template.settings().at("destination"))));
        }
        if (!agent.config().blocks("env_template").isEmpty()) {
            deliveries.add(new Delivery(Delivery.Kind.PROCESS, "environment of the supervised process", agent.at()));
        }
        boolean init = container.sort() == Container.Sort.INIT && !container.isSidecar();
        boolean exits = agent.config().all().flag("exit_after_auth").isKnown(Boolean::booleanValue);
        VaultClient.Usage usage =
                new VaultClient.Usage(requests(agent, program), deliveries, init || exits, Optional.empty());
        Mechanism mechanism = program.isPresent() ? Mechanism.TEMPLATE : Mechanism.AGENT;
        return VaultClient.whole(mechanism, workload.id(), container.name(), connection, login, usage, agent.at());
    }

    /** What the templates ask for, those in files of their own included. */
    private List<Request> requests(Agent agent, Optional<TemplateProgram> program) {
        List<Request> requests = new ArrayList<>(agent.config().requests());
        List<String> sources = new ArrayList<>();
        agent.config()
                .templates()
                .forEach(
                        template -> template.settings().text("source").asKnown().ifPresent(sources::add));
        program.ifPresent(command -> {
            requests.addAll(command.secrets());
            command.templates()
                    .forEach(template ->
                            template.text().asKnown().ifPresent(text -> sources.add(text.split(":", 2)[0])));
        });
        for (MountedTexts.File file : MountedTexts.of(inventory, agent.workload(), agent.container())) {
            if (sources.contains(file.path())) {
                requests.addAll(TemplateText.requests(
                        file.text().text(),
                        span -> file.text().at(span, file.text().at())));
            }
        }
        return requests;
    }

    /** Consul Template logs in with a token that it is given. */
    private static Login withoutMethod(Agent agent, Environment environment, Optional<TemplateProgram> program) {
        Optional<AgentConfig.Block> vault =
                agent.config().blocks("vault").stream().findFirst();
        Optional<Location> stored = vault.flatMap(
                        block -> block.settings().setting("token").map(setting -> setting.at()))
                .or(() -> program.flatMap(TemplateProgram::token).map(setting -> setting.at()))
                .or(() -> environment.variable(Environment.TOKEN).map(EnvVar::at));
        Optional<Location> file = vault.flatMap(
                block -> block.settings().setting("vault_agent_token_file").map(setting -> setting.at()));
        if (stored.isPresent() && file.isEmpty()) {
            return Login.stored(Login.Kind.TOKEN, Value.known("token", stored.get()), Value.absent(), stored.get());
        }
        return Login.unknown(agent.at());
    }
}
