// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.model.Container;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which sub-command of vault or bao a container runs in the end. */
public final class VaultProgram {
    private static final String ENTRY_POINT = "docker-entrypoint.sh";
    private static final Set<String> SUB_COMMANDS =
            Set.of("server", "agent", "proxy", "operator", "write", "read", "status", "version");

    private VaultProgram() {}

    /**
     * The command lines of the program in a container, in order.
     *
     * @param ownImage true for the product's own image, whose entry point takes the sub-command as first argument
     */
    public static List<VaultCommand> of(Container container, boolean ownImage) {
        Script script = ContainerScript.commandLine(container);
        return script.commands().stream()
                .map(command -> behindEntryPoint(
                        command, ownImage && container.command().isEmpty()))
                .flatMap(command -> VaultCommand.of(command).stream())
                .toList();
    }

    private static Command behindEntryPoint(Command command, boolean argumentsOnly) {
        boolean entryPoint = command.program().equals(ENTRY_POINT);
        if (entryPoint && Set.of("vault", "bao").contains(command.word(0))) {
            return renamed(command, command.word(0), 1);
        }
        if (entryPoint && SUB_COMMANDS.contains(command.word(0))) {
            return renamed(command, "vault", 0);
        }
        boolean bare = argumentsOnly
                && (SUB_COMMANDS.contains(command.program())
                        || command.program().startsWith("-"));
        return bare ? withSubCommand(command) : command;
    }

    private static Command renamed(Command command, String program, int dropped) {
        return new Command(
                program,
                command.words().subList(dropped, command.words().size()),
                command.environment(),
                command.input(),
                command.output(),
                command.piped(),
                command.variables(),
                command.at());
    }

    /** The first word is the sub-command itself; one that begins with a dash belongs to {@code server}. */
    private static Command withSubCommand(Command command) {
        List<Setting> words = new ArrayList<>();
        words.add(Setting.known(command.program().startsWith("-") ? "server" : command.program(), command.at()));
        if (command.program().startsWith("-")) {
            words.add(Setting.known(command.program(), command.at()));
        }
        words.addAll(command.words());
        return new Command(
                "vault",
                words,
                command.environment(),
                command.input(),
                command.output(),
                command.piped(),
                command.variables(),
                command.at());
    }

    /** The first command line with this sub-command. */
    public static Optional<VaultCommand> find(List<VaultCommand> commands, String verb) {
        return commands.stream().filter(command -> command.is(verb)).findFirst();
    }
}
