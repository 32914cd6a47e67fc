// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.script.Command;
import dev.plumbline.vault.script.ContainerScript;
import dev.plumbline.vault.script.Script;
import dev.plumbline.vault.script.ScriptCalls;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.script.WebRequest;
import dev.plumbline.vault.setup.Carriers;
import dev.plumbline.vault.setup.VaultScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scripts that log in or read secrets by the command line programs or by hand, and the containers that run them. */
public final class ScriptClients {
    private final Inventory inventory;
    private final List<VaultScript> scripts;

    private ScriptClients(Inventory inventory, List<VaultScript> scripts) {
        this.inventory = inventory;
        this.scripts = scripts;
    }

    /** @param calls what the scripts ask of the API, with the script's holder as carrier */
    static List<VaultClient> of(Inventory inventory, List<VaultScript> scripts, List<ApiCall> calls) {
        ScriptClients clients = new ScriptClients(inventory, scripts);
        List<VaultClient> found = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                clients.inContainer(workload, container).ifPresent(found::add);
            }
        }
        for (VaultScript script : scripts) {
            if (inventory.find(Workload.class, script.id()).isEmpty()) {
                found.add(clients.alone(script, calls));
            }
        }
        return found;
    }

    /** A script in a file or ConfigMap, whoever runs it. */
    private VaultClient alone(VaultScript script, List<ApiCall> all) {
        List<ApiCall> calls = all.stream()
                .filter(call -> call.carrier().holder().equals(script.id()))
                .toList();
        TokenFiles files = TokenFiles.none();
        return VaultClient.whole(
                Mechanism.SCRIPT,
                script.id(),
                "",
                connection(script.commands()),
                ScriptLogin.of(script.scripts(), calls, Login.Account.none(), files, script.at()),
                new VaultClient.Usage(requests(calls), List.of(), true, Optional.of(revokes(script.commands(), calls))),
                script.at());
    }

    /** What a container runs: its command line, and the scripts among its files that the command line names. */
    private Optional<VaultClient> inContainer(Workload workload, Container container) {
        List<Script> run = new ArrayList<>();
        List<ApiCall> calls = new ArrayList<>();
        Script own = ContainerScript.commandLine(container);
        boolean inline = VaultScript.speaksToVault(own);
        if (inline) {
            run.add(own);
            calls.addAll(ScriptCalls.of(own, Carriers.script(workload.id(), container.at()), name -> Optional.empty()));
        }
        for (MountedTexts.File file : MountedTexts.of(inventory, workload, container)) {
            ObjectId holder = file.text().carrier().orElseThrow();
            boolean speaks = scripts.stream().anyMatch(script -> script.id().equals(holder));
            if (!speaks || !isNamed(file.path(), container)) {
                continue;
            }
            Script script = Script.of(
                    file.text(),
                    ContainerScript.environment(container),
                    name -> Carriers.sibling(inventory, name, holder).map(Setting.Source::text));
            if (VaultScript.speaksToVault(script)) {
                run.add(script);
                calls.addAll(ScriptCalls.of(
                        script,
                        Carriers.script(holder, container.at()),
                        name -> Carriers.sibling(inventory, name, holder)));
            }
        }
        return run.isEmpty() ? Optional.empty() : Optional.of(client(workload, container, inline, run, calls));
    }

    private static boolean isNamed(String path, Container container) {
        List<Located<String>> words = new ArrayList<>(container.command());
        words.addAll(container.args());
        String base = path.substring(path.lastIndexOf('/') + 1);
        return words.stream()
                .anyMatch(word -> word.value().contains(path) || word.value().contains("/" + base));
    }

    private VaultClient client(
            Workload workload, Container container, boolean inline, List<Script> run, List<ApiCall> calls) {
        Environment environment = Environment.of(container, inventory, workload.namespace());
        List<Command> commands =
                run.stream().flatMap(script -> script.commands().stream()).toList();
        Connection said = connection(commands);
        Connection connection = said.or(environment.connection());
        Location at = commands.isEmpty() ? container.at() : commands.get(0).at();
        boolean once = container.sort() == Container.Sort.INIT && !container.isSidecar();
        Set<VaultClient.Part> own = inline
                ? EnumSet.allOf(VaultClient.Part.class)
                : EnumSet.of(VaultClient.Part.ADDRESS, VaultClient.Part.CONNECTION, VaultClient.Part.REQUESTS);
        if (!said.address().isAbsent() && !inline) {
            own.remove(VaultClient.Part.ADDRESS);
        }
        if (!said.skipsVerification().isAbsent() && !inline) {
            own.remove(VaultClient.Part.CONNECTION);
        }
        Login login = ScriptLogin.of(run, calls, PodPlaces.account(workload), TokenFiles.of(workload, container), at);
        return new VaultClient(
                Mechanism.SCRIPT,
                workload.id(),
                container.name(),
                connection,
                login,
                new VaultClient.Usage(
                        requests(calls),
                        deliveries(workload, container, commands),
                        once,
                        Optional.of(revokes(commands, calls))),
                own,
                at);
    }

    /** Files in volumes that the script writes. */
    private static List<Delivery> deliveries(Workload workload, Container container, List<Command> commands) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Command command : commands) {
            Optional<Setting> output = command.output();
            Optional<String> path = output.flatMap(file -> file.text().asKnown());
            boolean mounted =
                    path.flatMap(file -> PodPlaces.mountOf(container, file)).isPresent();
            if (output.isPresent() && path.isPresent() && mounted) {
                Delivery.Kind kind = PodPlaces.kindOf(workload, container, path.get());
                deliveries.add(new Delivery(kind, path.get(), output.get().at()));
            }
        }
        return deliveries;
    }

    private static Connection connection(List<Command> commands) {
        Connection connection = Connection.unsaid();
        for (Command command : commands) {
            connection = connection.or(connection(command));
        }
        return connection;
    }

    private static Connection connection(Command command) {
        Optional<VaultCommand> vault = VaultCommand.of(command);
        Optional<WebRequest> web = WebRequest.of(command);
        Value<String> address = vault.flatMap(read -> read.flag("address"))
                .or(() -> variable(command, Environment.ADDRESS))
                .or(() -> web.map(WebRequest::address))
                .map(Setting::text)
                .filter(value -> !value.isUnknown())
                .orElseGet(Value::absent);
        Optional<Location> skips = vault.flatMap(read -> read.has("tls-skip-verify")
                        ? read.flag("tls-skip-verify").map(Setting::at)
                        : Optional.empty())
                .or(() -> web.filter(WebRequest::unverified).map(WebRequest::at))
                .or(() -> variable(command, List.of("VAULT_SKIP_VERIFY", "BAO_SKIP_VERIFY"))
                        .filter(setting -> setting.text()
                                .isKnown(text -> List.of("1", "t", "true", "TRUE", "True")
                                        .contains(text)))
                        .map(Setting::at));
        Value<Boolean> skipping = skips.map(at -> Value.known(true, at)).orElseGet(Value::absent);
        Value<String> ca = variable(command, List.of("VAULT_CACERT", "BAO_CACERT"))
                .map(Setting::text)
                .orElseGet(Value::absent);
        Value<String> namespace = variable(command, List.of("VAULT_NAMESPACE", "BAO_NAMESPACE"))
                .or(() -> vault.flatMap(read -> read.flag("namespace", "ns")))
                .map(Setting::text)
                .orElseGet(Value::absent);
        return new Connection(address, skipping, ca, namespace);
    }

    private static Optional<Setting> variable(Command command, List<String> names) {
        return names.stream()
                .filter(command.environment()::containsKey)
                .map(command.environment()::get)
                .findFirst();
    }

    private static boolean revokes(List<Command> commands, List<ApiCall> calls) {
        boolean command = commands.stream()
                .flatMap(each -> VaultCommand.of(each).stream())
                .anyMatch(each -> each.is("token revoke"));
        return command
                || calls.stream()
                        .anyMatch(call -> call.path().spelled().orElse("").contains("auth/token/revoke"));
    }

    private static List<Request> requests(List<ApiCall> calls) {
        return calls.stream().flatMap(call -> request(call).stream()).toList();
    }

    private static Optional<Request> request(ApiCall call) {
        String path = call.path().spelled().orElse("");
        boolean reads = call.verb() == ApiCall.Verb.READ || call.verb() == ApiCall.Verb.KV_READ;
        boolean secret = !path.startsWith("sys/") && !path.startsWith("auth/") && !path.isEmpty();
        if (!reads || !secret) {
            return Optional.empty();
        }
        Request.Form form = call.verb() == ApiCall.Verb.KV_READ ? Request.Form.LOGICAL : Request.Form.API;
        return Optional.of(new Request(call.path().text().map(KvPath::trim), form, Capability.READ, call.at()));
    }
}
