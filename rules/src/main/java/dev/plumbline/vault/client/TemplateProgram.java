// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Container;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.script.Command;
import dev.plumbline.vault.script.ContainerScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The command line of Consul Template or envconsul; see the flags in {@code cli.go} of either. */
record TemplateProgram(Command command) {
    private static final Set<String> PROGRAMS = Set.of("consul-template", "envconsul");

    static Optional<TemplateProgram> of(Container container) {
        return ContainerScript.commandLine(container).commands().stream()
                .filter(command -> PROGRAMS.contains(command.program()))
                .findFirst()
                .map(TemplateProgram::new);
    }

    Connection connection() {
        Value<Boolean> skips = flag("vault-ssl-verify")
                .map(Setting::text)
                .orElseGet(Value::absent)
                .map("false"::equals);
        return new Connection(
                flag("vault-addr").map(Setting::text).orElseGet(Value::absent),
                skips,
                flag("vault-ssl-ca-cert").map(Setting::text).orElseGet(Value::absent),
                flag("vault-namespace").map(Setting::text).orElseGet(Value::absent));
    }

    Optional<Setting> token() {
        return flag("vault-token");
    }

    /** What envconsul is told to read. */
    List<Request> secrets() {
        return flags("secret").stream().map(each -> secret(each.text(), each)).toList();
    }

    static Request secret(Value<String> path, Setting at) {
        Request.Form form = path.isKnown(text -> text.contains("/data/")) ? Request.Form.API : Request.Form.LOGICAL;
        return new Request(path, form, Capability.READ, at.at());
    }

    /** {@code -template in:out}: the files that it fills in. */
    List<Setting> templates() {
        return flags("template");
    }

    private Optional<Setting> flag(String name) {
        return flags(name).stream().findFirst();
    }

    private List<Setting> flags(String name) {
        List<Setting> values = new ArrayList<>();
        for (int index = 0; index < command.words().size(); index++) {
            String word = command.word(index);
            String plain = word.startsWith("--") ? word.substring(2) : word.startsWith("-") ? word.substring(1) : "";
            Setting setting = command.words().get(index);
            if (plain.equals(name) && index + 1 < command.words().size()) {
                values.add(command.words().get(index + 1));
            } else if (plain.startsWith(name + "=")) {
                String value = plain.substring(name.length() + 1);
                values.add(
                        setting.text().isUnknown()
                                ? Setting.open("a variable decides it", value, setting.at())
                                : Setting.known(value, setting.at()));
            }
        }
        return values;
    }
}
