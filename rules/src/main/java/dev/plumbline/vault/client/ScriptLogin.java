// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.script.Command;
import dev.plumbline.vault.script.Script;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a script logs in: by which document, to which mount, with which role. */
final class ScriptLogin {
    /** A whole path, alone or in {@code jwt=@/…}, {@code $(cat /…)} and {@code $(< /…)}. */
    private static final Pattern PATH = Pattern.compile("(?:^|[@(<=\"' ])(/[A-Za-z0-9._/-]{1,200})");

    private final List<Command> commands;
    private final List<ApiCall> calls;
    private final Login.Account account;
    private final TokenFiles files;

    private ScriptLogin(List<Command> commands, List<ApiCall> calls, Login.Account account, TokenFiles files) {
        this.commands = commands;
        this.calls = calls;
        this.account = account;
        this.files = files;
    }

    static Login of(
            List<Script> scripts, List<ApiCall> calls, Login.Account account, TokenFiles files, Location otherwise) {
        List<Command> commands =
                scripts.stream().flatMap(script -> script.commands().stream()).toList();
        ScriptLogin login = new ScriptLogin(commands, calls, account, files);
        return login.byCall().or(login::byCommand).or(login::byVariable).orElseGet(() -> Login.unknown(otherwise));
    }

    /** {@code vault write auth/…/login} or a request to it. */
    private Optional<Login> byCall() {
        for (ApiCall call : calls) {
            String path = call.path().text().asKnown().or(call.path()::spelled).orElse("");
            int end = path.indexOf("/login");
            if (path.startsWith("auth/") && end > 0) {
                String mount = VaultSetup.mountPath(path.substring(0, end));
                return Optional.of(byCall(call, mount));
            }
        }
        return Optional.empty();
    }

    private Login byCall(ApiCall call, String mount) {
        Value<String> known =
                mount.contains("$") ? Value.unknown("a variable decides it", call.at()) : Value.known(mount, call.at());
        Value<String> role = call.parameters().text("role");
        boolean secretId = call.parameters().has("secret_id") || mount.startsWith("approle");
        boolean password =
                call.parameters().has("password") || mount.startsWith("userpass") || mount.startsWith("ldap");
        if (secretId || password) {
            Login.Kind kind = secretId ? Login.Kind.APPROLE : Login.Kind.PASSWORD;
            return Login.stored(kind, known, role, call.at());
        }
        Login.Kind kind = document(mount);
        Login.Account who = kind.isIdentity() ? account : Login.Account.none();
        return new Login(kind, known, role, who, audience(kind), call.at());
    }

    /** What the script shows: an SVID that it fetches, a token file that it reads, else what the mount's name says. */
    private Login.Kind document(String mount) {
        if (fetch().isPresent()) {
            return Login.Kind.JWT_SVID;
        }
        Optional<Login.Kind> byFile = tokenFile().flatMap(files::kindOf);
        if (byFile.isPresent()) {
            return byFile.get();
        }
        boolean kubernetes = mount.startsWith("kubernetes") || mount.startsWith("k8s");
        return kubernetes
                ? Login.Kind.SERVICE_ACCOUNT
                : mount.startsWith("jwt") ? Login.Kind.JWT_SVID : Login.Kind.UNKNOWN;
    }

    private Value<String> audience(Login.Kind kind) {
        if (kind == Login.Kind.SERVICE_ACCOUNT) {
            return tokenFile().map(files::audienceOf).orElseGet(Value::absent);
        }
        return fetch().map(command -> option(command, "audience")).orElseGet(Value::absent);
    }

    /** {@code spire-agent api fetch jwt}. */
    private Optional<Command> fetch() {
        return commands.stream()
                .filter(command -> command.program().equals("spire-agent")
                        && command.words().stream().anyMatch(word -> word.text().isKnown("fetch"::equals))
                        && command.words().stream().anyMatch(word -> word.text().isKnown("jwt"::equals)))
                .findFirst();
    }

    private static Value<String> option(Command command, String name) {
        for (int index = 0; index < command.words().size(); index++) {
            String word = command.word(index);
            String plain = word.startsWith("--") ? word.substring(2) : word.startsWith("-") ? word.substring(1) : "";
            Setting at = command.words().get(index);
            if (plain.equals(name) && index + 1 < command.words().size()) {
                return command.words().get(index + 1).text();
            }
            if (plain.startsWith(name + "=")) {
                String value = plain.substring(name.length() + 1);
                return at.text().isUnknown()
                        ? Value.unknown("a variable decides it", at.at())
                        : Value.known(value, at.at());
            }
        }
        return Value.absent();
    }

    /** The first path in the script at which a token lies. */
    private Optional<String> tokenFile() {
        for (Command command : commands) {
            List<Setting> words = new ArrayList<>(command.words());
            words.addAll(command.environment().values());
            for (Setting word : words) {
                Matcher path = PATH.matcher(word.spelled().orElse(""));
                while (path.find()) {
                    if (files.kindOf(path.group(1)).isPresent()) {
                        return Optional.of(path.group(1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@code vault login}. */
    private Optional<Login> byCommand() {
        return commands.stream()
                .flatMap(command -> VaultCommand.of(command).stream())
                .filter(command -> command.is("login"))
                .findFirst()
                .map(this::byCommand);
    }

    private Login byCommand(VaultCommand command) {
        String method = command.flag("method").flatMap(Setting::spelled).orElse("token");
        Value<String> mount =
                command.flag("path").map(Setting::text).orElseGet(() -> Value.known(method, command.at()));
        Location at = command.at();
        return switch (method) {
            case "token" -> Login.stored(Login.Kind.TOKEN, Value.known("token", at), Value.absent(), at);
            case "userpass", "ldap", "radius", "okta" -> Login.stored(Login.Kind.PASSWORD, mount, Value.absent(), at);
            case "github" -> Login.stored(Login.Kind.GITHUB, mount, Value.absent(), at);
            case "cert" -> Login.stored(Login.Kind.CERTIFICATE, mount, Value.absent(), at);
            default -> new Login(Login.Kind.UNKNOWN, mount, Value.absent(), account, Value.absent(), at);
        };
    }

    private Optional<Login> byVariable() {
        for (Command command : commands) {
            for (String name : Environment.TOKEN) {
                Optional<Setting> token =
                        Optional.ofNullable(command.environment().get(name));
                boolean derived = token.flatMap(Setting::spelled)
                        .filter(text -> text.contains("$(") || text.contains("`"))
                        .isPresent();
                if (token.isPresent() && !derived) {
                    Location at = token.get().at();
                    return Optional.of(Login.stored(Login.Kind.TOKEN, Value.known("token", at), Value.absent(), at));
                }
            }
        }
        return Optional.empty();
    }
}
