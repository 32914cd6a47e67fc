// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.vault.script.Command;
import dev.plumbline.vault.script.Script;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.script.WebRequest;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shell texts of one object or file that speak to Vault.
 *
 * @param id of the object or file that holds them
 */
public record VaultScript(ObjectId id, List<Script> scripts, Location at) implements Subject {
    public VaultScript {
        requireNonNull(id, "id");
        scripts = List.copyOf(scripts);
        requireNonNull(at, "at");
    }

    public List<Command> commands() {
        return scripts.stream().flatMap(script -> script.commands().stream()).toList();
    }

    /** The command lines of vault and bao. */
    public List<VaultCommand> vaultCommands() {
        return commands().stream()
                .flatMap(command -> VaultCommand.of(command).stream())
                .toList();
    }

    /** The requests to the API by hand. */
    public List<WebRequest> requests() {
        return commands().stream()
                .flatMap(command -> WebRequest.of(command).stream())
                .toList();
    }

    /** True for text in which the program or the API is called for something else than running a server or agent. */
    public static boolean speaksToVault(Script script) {
        return script.commands().stream()
                .anyMatch(command -> Stream.concat(
                                VaultCommand.of(command).map(VaultCommand::verb).stream(),
                                WebRequest.of(command).map(request -> "api").stream())
                        .anyMatch(verb -> !List.of("", "server", "agent", "proxy", "status", "version")
                                .contains(verb)));
    }
}
