// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.carrier.ApiCall.Verb;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.carrier.HclSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The API calls that a script makes through the command line programs or by hand. */
public final class ScriptCalls {
    private final Carrier carrier;
    private final GivenTexts texts;
    private final List<ApiCall> calls = new ArrayList<>();

    private ScriptCalls(Carrier carrier, GivenTexts texts) {
        this.carrier = carrier;
        this.texts = texts;
    }

    /** @param siblings finds kept text by base name: the other keys of the ConfigMap, the other files */
    public static List<ApiCall> of(
            Script script, Carrier carrier, Function<String, Optional<Setting.Source>> siblings) {
        ScriptCalls reading = new ScriptCalls(carrier, new GivenTexts(script, siblings));
        for (Command command : script.commands()) {
            VaultCommand.of(command).ifPresent(reading::vault);
            WebRequest.of(command).ifPresent(reading::web);
        }
        return List.copyOf(reading.calls);
    }

    private void vault(VaultCommand command) {
        switch (command.verb()) {
            case "write" -> command.operand(0).ifPresent(path -> call(Verb.WRITE, path, body(command, 1)));
            case "patch" -> command.operand(0).ifPresent(path -> call(Verb.WRITE, path, body(command, 1)));
            case "read" -> command.operand(0).ifPresent(path -> call(Verb.READ, path, body(command, 1)));
            case "list" -> command.operand(0).ifPresent(path -> call(Verb.LIST, path, body(command, 1)));
            case "delete" -> command.operand(0).ifPresent(path -> call(Verb.DELETE, path, body(command, 1)));
            case "kv put", "kv patch" -> kv(Verb.KV_WRITE, command);
            case "kv get" -> kv(Verb.KV_READ, command);
            case "auth enable" -> enable("sys/auth/", command);
            case "secrets enable" -> enable("sys/mounts/", command);
            case "audit enable" -> enable("sys/audit/", command);
            case "auth tune" -> tune("sys/auth/", command);
            case "secrets tune" -> tune("sys/mounts/", command);
            case "policy write" -> policy(command);
            case "token create" -> call(Verb.WRITE, Setting.known("auth/token/create", command.at()), flags(command));
            default -> {}
        }
    }

    private void call(Verb verb, Setting path, Parameters parameters) {
        calls.add(new ApiCall(verb, trimmed(path), parameters, carrier, path.at()));
    }

    private static Setting trimmed(Setting path) {
        Optional<String> known = path.text().asKnown();
        return known.isEmpty() ? path : Setting.known(trim(known.get()), path.at());
    }

    private static String trim(String path) {
        String start = path.startsWith("/") ? path.substring(1) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }

    private void kv(Verb verb, VaultCommand command) {
        Optional<Setting> path = command.operand(0);
        Optional<Setting> mount = command.flag("mount");
        if (path.isPresent()) {
            Setting whole = mount.map(prefix -> joined(prefix, "/", path.get())).orElse(path.get());
            call(verb, whole, body(command, 1));
        }
    }

    private static Setting joined(Setting left, String between, Setting right) {
        Optional<String> first = left.text().asKnown();
        Optional<String> second = right.text().asKnown();
        if (first.isPresent() && second.isPresent()) {
            return Setting.known(trim(first.get()) + between + trim(second.get()), right.at());
        }
        String shown =
                trim(left.spelled().orElse("")) + between + trim(right.spelled().orElse(""));
        return Setting.open("a part of it is filled in when the script runs", shown, right.at());
    }

    private void enable(String prefix, VaultCommand command) {
        Optional<Setting> type = command.operand(0);
        if (type.isEmpty()) {
            return;
        }
        Setting path = command.flag("path").orElse(type.get());
        Map<String, Setting> settings = new LinkedHashMap<>(flags(command).settings());
        settings.put("type", type.get());
        if (prefix.equals("sys/audit/")) {
            settings.put(
                    "options",
                    new Setting.Group(
                            pairs(command.operands(), 1, command.command()).settings(), command.at()));
        }
        if (command.flag("version").isPresent()) {
            Setting version = command.flag("version").orElseThrow();
            settings.put("options", new Setting.Group(Map.of("version", version), version.at()));
        }
        call(Verb.WRITE, joined(Setting.known(prefix, path.at()), "/", path), Parameters.of(settings, command.at()));
    }

    private void tune(String prefix, VaultCommand command) {
        command.operand(0).ifPresent(path -> {
            Setting whole = joined(Setting.known(prefix, path.at()), "/", path);
            calls.add(new ApiCall(
                    Verb.WRITE,
                    joined(whole, "/", Setting.known("tune", path.at())),
                    flags(command),
                    carrier,
                    path.at()));
        });
    }

    private static Parameters flags(VaultCommand command) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        command.flags().forEach((name, value) -> {
            String key = name.replace('-', '_');
            boolean bare = value.text().isKnown(String::isEmpty);
            settings.put(key, bare ? Setting.known("true", value.at()) : value);
        });
        return Parameters.of(settings, command.at());
    }

    private void policy(VaultCommand command) {
        if (command.operand(0).isEmpty()) {
            return;
        }
        Setting name = command.operand(0).get();
        Setting source = command.operand(1).orElse(name);
        Setting text = Optional.of(source)
                .filter(given -> given != name)
                .flatMap(given -> texts.of(given, command.command()))
                .map(GivenText::setting)
                .orElseGet(() -> Setting.unknown("its text comes from a file that was not read", source.at()));
        Parameters parameters = Parameters.of(Map.of("policy", text), command.at());
        calls.add(new ApiCall(
                Verb.WRITE,
                joined(Setting.known("sys/policies/acl", name.at()), "/", name),
                parameters,
                carrier,
                name.at()));
    }

    /** Key-value operands, {@code -} and {@code @file} for a whole body. */
    private Parameters body(VaultCommand command, int from) {
        if (command.operands().size() == from + 1) {
            Setting only = command.operands().get(from);
            String word = only.spelled().orElse("");
            if (word.equals("-") || word.startsWith("@")) {
                Setting source = word.equals("-") ? only : Setting.known(word.substring(1), only.at());
                return texts.of(source, command.command())
                        .map(GivenText::parameters)
                        .orElseGet(() -> new Parameters(Map.of(), only.at(), false));
            }
        }
        return pairs(command.operands(), from, command.command());
    }

    private Parameters pairs(List<Setting> operands, int from, Command command) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        boolean complete = true;
        for (Setting operand : operands.subList(Math.min(from, operands.size()), operands.size())) {
            String word = operand.spelled().orElse("");
            int equals = word.indexOf('=');
            if (equals <= 0) {
                complete = false;
                continue;
            }
            settings.put(word.substring(0, equals), value(VaultCommand.after(operand, equals), command));
        }
        Location at = operands.isEmpty() ? carrier.at() : operands.get(0).at();
        return new Parameters(settings, at, complete);
    }

    /** A value; {@code @file} and {@code -} stand for the text of a file and for what is fed to the command. */
    private Setting value(Setting value, Command command) {
        String word = value.spelled().orElse("");
        if (word.startsWith("$(cat ") && word.endsWith(")")) {
            return texts.named(
                            word.substring("$(cat ".length(), word.length() - 1).strip())
                    .map(GivenText::setting)
                    .orElse(value);
        }
        if (!word.startsWith("@") && !word.equals("-")) {
            return value;
        }
        Setting source = word.equals("-") ? value : Setting.known(word.substring(1), value.at());
        return texts.of(source, command)
                .map(GivenText::setting)
                .orElseGet(() -> Setting.unknown("its value comes from a file", value.at()));
    }

    private void web(WebRequest request) {
        Verb verb = request.isWrite()
                ? Verb.WRITE
                : switch (request.method()) {
                    case "LIST" -> Verb.LIST;
                    case "DELETE" -> Verb.DELETE;
                    default -> Verb.READ;
                };
        Parameters parameters = request.body()
                .map(body -> webBody(body, request.command()))
                .orElseGet(() -> Parameters.of(Map.of(), request.at()));
        calls.add(new ApiCall(verb, trimmed(request.path()), parameters, carrier, request.at()));
    }

    private Parameters webBody(Setting body, Command command) {
        String word = body.spelled().orElse("");
        if (word.startsWith("@")) {
            Setting source = Setting.known(word.substring(1), body.at());
            return texts.of(source, command)
                    .map(GivenText::parameters)
                    .orElseGet(() -> new Parameters(Map.of(), body.at(), false));
        }
        boolean known = body.text().asKnown().isPresent();
        PlacedText text = PlacedText.within(body.at().span().orElse(Span.of(1, 1, 1, 1)), word);
        HclDocument document = Hcl.read(text);
        HclSettings settings = new HclSettings(
                (span, path) -> body.at(),
                (value, at) -> command.variables().evaluate(value, known, at),
                HclSettings.NONE);
        Parameters read = settings.parameters(document.body(), FieldPath.root());
        return new Parameters(
                read.settings(),
                body.at(),
                document.json() && document.problems().isEmpty());
    }
}
