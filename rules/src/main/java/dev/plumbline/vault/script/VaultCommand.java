// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.OpenText;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line of the vault or bao program: sub-command, flags, operands.
 *
 * @param verb the sub-command's words: {@code auth enable}
 * @param flags without their dashes; a switch without a value has the empty text
 * @param operands what follows the sub-command and is no flag
 */
public record VaultCommand(String verb, Map<String, Setting> flags, List<Setting> operands, Command command) {
    private static final Set<String> PROGRAMS = Set.of("vault", "bao");

    /** Programs that run another one in a container or again and again. */
    private static final Set<String> CARRIERS =
            Set.of("docker", "podman", "nerdctl", "docker-compose", "kubectl", "oc", "retry");

    private static final Set<String> VERBS = Set.of(
            "write",
            "read",
            "patch",
            "list",
            "delete",
            "login",
            "auth",
            "secrets",
            "policy",
            "audit",
            "kv",
            "token",
            "operator",
            "server",
            "agent",
            "proxy",
            "status");

    /** Sub-commands that have sub-commands of their own. */
    private static final Set<String> GROUPS = Set.of(
            "auth",
            "secrets",
            "policy",
            "audit",
            "kv",
            "operator",
            "token",
            "lease",
            "namespace",
            "plugin",
            "transit",
            "pki",
            "ssh",
            "events",
            "monitor",
            "transform",
            "raft",
            "operator raft");

    /** Flags that take no value; every other flag without {@code =} takes the next word. */
    private static final Set<String> SWITCHES = Set.of(
            "tls-skip-verify",
            "force",
            "f",
            "no-print",
            "no-store",
            "token-only",
            "orphan",
            "no-default-policy",
            "renewable",
            "local",
            "seal-wrap",
            "external-entropy-access",
            "dev",
            "dev-tls",
            "dev-no-store-token",
            "dev-ha",
            "dev-transactional",
            "dev-three-node",
            "dev-no-kv",
            "dev-leased-kv",
            "dev-kv-v1",
            "exit-on-err",
            "recovery-mode",
            "migrate",
            "reset",
            "status",
            "init",
            "cancel",
            "generate-otp",
            "dr-token",
            "recovery-token",
            "disable-redirects",
            "policy-override",
            "self",
            "accessor",
            "sync",
            "prefix",
            "output-curl-string",
            "output-policy",
            "non-interactive",
            "detailed",
            "h",
            "help",
            "non-voter",
            "retry",
            "self-revoke",
            "stdin");

    public VaultCommand {
        operands = List.copyOf(operands);
    }

    /** The command line, when the command runs one of the two programs. */
    public static Optional<VaultCommand> of(Command command) {
        if (PROGRAMS.contains(command.program())) {
            return Optional.of(parse(command, 0));
        }
        return CARRIERS.contains(command.program()) ? carried(command) : Optional.empty();
    }

    /** {@code docker exec vault-1 vault write …}, where no {@code --} tells where the other command line begins. */
    private static Optional<VaultCommand> carried(Command command) {
        for (int index = 1; index + 1 < command.words().size(); index++) {
            boolean program = PROGRAMS.contains(Script.baseName(command.word(index)));
            if (program && VERBS.contains(command.word(index + 1))) {
                return Optional.of(parse(command, index + 1));
            }
        }
        return Optional.empty();
    }

    private static VaultCommand parse(Command command, int from) {
        StringBuilder verb = new StringBuilder();
        Map<String, Setting> flags = new LinkedHashMap<>();
        List<Setting> operands = new ArrayList<>();
        boolean verbOpen = true;
        List<Setting> words = command.words();
        for (int index = from; index < words.size(); index++) {
            Setting word = words.get(index);
            String text = word.spelled().orElse("");
            if (text.startsWith("-") && text.length() > 1) {
                boolean takesNext = takesNext(text) && index + 1 < words.size();
                flag(text, word, takesNext ? Optional.of(words.get(index + 1)) : Optional.empty(), flags);
                index += takesNext ? 1 : 0;
            } else if (verbOpen) {
                verb.append(verb.isEmpty() ? "" : " ").append(text.toLowerCase(Locale.ROOT));
                verbOpen = GROUPS.contains(verb.toString());
            } else {
                operands.add(word);
            }
        }
        return new VaultCommand(verb.toString(), flags, operands, command);
    }

    private static boolean takesNext(String text) {
        return text.indexOf('=') < 0 && !SWITCHES.contains(name(text));
    }

    private static String name(String text) {
        int start = text.startsWith("--") ? 2 : 1;
        int equals = text.indexOf('=');
        return text.substring(start, equals < 0 ? text.length() : equals);
    }

    private static void flag(String text, Setting word, Optional<Setting> next, Map<String, Setting> flags) {
        int equals = text.indexOf('=');
        Setting value = next.orElseGet(() -> equals < 0 ? Setting.known("", word.at()) : after(word, equals));
        flags.put(name(text), value);
    }

    /** The part of a word after an offset of its spelling, which is fixed text up to there. */
    static Setting after(Setting word, int equals) {
        String rest = word.spelled().orElse("").substring(equals + 1);
        Optional<String> known = word.text().asKnown();
        if (known.isPresent()) {
            String value = known.get();
            int at = value.indexOf('=');
            return Setting.known(at < 0 ? rest : value.substring(at + 1), word.at());
        }
        String why = word.text().fold(each -> "", () -> "", unknown -> unknown.why());
        return OpenText.isOpen(rest) ? Setting.open(why, rest, word.at()) : Setting.known(rest, word.at());
    }

    public boolean is(String wanted) {
        return verb.equals(wanted);
    }

    /** True for a switch that is given, unless it is given as false. */
    public boolean has(String flag) {
        return flags.containsKey(flag) && !flags.get(flag).text().isKnown("false"::equals);
    }

    public Optional<Setting> flag(String... names) {
        for (String name : names) {
            if (flags.containsKey(name)) {
                return Optional.of(flags.get(name));
            }
        }
        return Optional.empty();
    }

    public Optional<Setting> operand(int index) {
        return index < operands.size() ? Optional.of(operands.get(index)) : Optional.empty();
    }

    public Location at() {
        return command.at();
    }
}
