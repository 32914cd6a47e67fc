// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.script.Command;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.script.WebRequest;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scripts that log in or read secrets by the command line programs or by hand. */
public final class ScriptClients {
    private ScriptClients() {}

    /** @param calls what the scripts ask of the API, with the script's holder as carrier */
    static List<VaultClient> of(Inventory inventory, List<VaultScript> scripts, List<ApiCall> calls) {
        List<VaultClient> found = new ArrayList<>();
        for (VaultScript script : scripts) {
            found.add(client(inventory, script, calls));
        }
        return found;
    }

    private static VaultClient client(Inventory inventory, VaultScript script, List<ApiCall> calls) {
        Connection connection = Connection.unsaid();
        for (Command command : script.commands()) {
            connection = connection.or(connection(command));
        }
        Optional<Workload> workload = inventory.workloads().stream()
                .filter(each -> each.id().equals(script.id()))
                .findFirst();
        Login.Account account = workload.map(PodPlaces::account).orElseGet(Login.Account::none);
        List<Request> requests = new ArrayList<>();
        for (ApiCall call : calls) {
            if (call.carrier().holder().equals(script.id())) {
                request(call).ifPresent(requests::add);
            }
        }
        return VaultClient.whole(
                Mechanism.SCRIPT,
                script.id(),
                "",
                connection,
                login(script, account),
                new VaultClient.Usage(requests, List.of(), true, Optional.of(revokes(script))),
                script.at());
    }

    private static Connection connection(Command command) {
        Optional<VaultCommand> vault = VaultCommand.of(command);
        Optional<WebRequest> web = WebRequest.of(command);
        Value<String> address = vault.flatMap(read -> read.flag("address"))
                .or(() -> variable(command, Environment.ADDRESS))
                .or(() -> web.map(WebRequest::address))
                .map(Setting::text)
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
        return new Connection(address, skipping, ca, Value.absent());
    }

    private static Optional<Setting> variable(Command command, List<String> names) {
        return names.stream()
                .filter(command.environment()::containsKey)
                .map(command.environment()::get)
                .findFirst();
    }

    private static Login login(VaultScript script, Login.Account account) {
        for (VaultCommand command : script.vaultCommands()) {
            if (command.is("login")) {
                return byCommand(command, account);
            }
            boolean writesLogin = command.is("write")
                    && command.operand(0)
                            .flatMap(Setting::spelled)
                            .filter(path -> path.endsWith("/login"))
                            .isPresent();
            if (writesLogin) {
                return byPath(command.operand(0).orElseThrow(), account, command.at());
            }
        }
        for (WebRequest request : script.requests()) {
            if (request.path().spelled().orElse("").contains("/login")) {
                return byPath(request.path(), account, request.at());
            }
        }
        return byVariable(script).orElseGet(() -> Login.unknown(script.at()));
    }

    private static Login byCommand(VaultCommand command, Login.Account account) {
        String method = command.flag("method").flatMap(Setting::spelled).orElse("token");
        Value<String> mount =
                command.flag("path").map(Setting::text).orElseGet(() -> Value.known(method, command.at()));
        return switch (method) {
            case "token" ->
                Login.stored(Login.Kind.TOKEN, Value.known("token", command.at()), Value.absent(), command.at());
            case "userpass", "ldap", "radius", "okta" ->
                Login.stored(Login.Kind.PASSWORD, mount, Value.absent(), command.at());
            case "github" -> Login.stored(Login.Kind.GITHUB, mount, Value.absent(), command.at());
            case "cert" -> Login.stored(Login.Kind.CERTIFICATE, mount, Value.absent(), command.at());
            default -> new Login(Login.Kind.UNKNOWN, mount, Value.absent(), account, Value.absent(), command.at());
        };
    }

    private static Login byPath(Setting path, Login.Account account, Location at) {
        String text = path.spelled().orElse("");
        int login = text.indexOf("/login");
        String mount = VaultSetup.mountPath(text.substring(0, Math.max(login, 0)));
        boolean stored = mount.startsWith("approle") || mount.startsWith("userpass") || mount.startsWith("ldap");
        Login.Kind kind = mount.startsWith("approle")
                ? Login.Kind.APPROLE
                : stored
                        ? Login.Kind.PASSWORD
                        : mount.startsWith("kubernetes") || mount.startsWith("k8s")
                                ? Login.Kind.SERVICE_ACCOUNT
                                : mount.startsWith("jwt") ? Login.Kind.JWT_SVID : Login.Kind.UNKNOWN;
        Value<String> known = Value.known(mount, at);
        return new Login(
                kind, known, Value.absent(), kind.isIdentity() ? account : Login.Account.none(), Value.absent(), at);
    }

    private static Optional<Login> byVariable(VaultScript script) {
        for (Command command : script.commands()) {
            Optional<Setting> token = variable(command, Environment.TOKEN);
            boolean derived = token.flatMap(Setting::spelled)
                    .filter(text -> text.contains("$(") || text.contains("`"))
                    .isPresent();
            if (token.isPresent() && !derived) {
                Location at = token.get().at();
                return Optional.of(Login.stored(Login.Kind.TOKEN, Value.known("token", at), Value.absent(), at));
            }
        }
        return Optional.empty();
    }

    private static boolean revokes(VaultScript script) {
        boolean command = script.vaultCommands().stream().anyMatch(each -> each.is("token revoke"));
        return command
                || script.requests().stream()
                        .anyMatch(request -> request.path().spelled().orElse("").contains("auth/token/revoke"));
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
