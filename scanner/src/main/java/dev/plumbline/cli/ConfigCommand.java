// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.ConfigurationPage;
import dev.plumbline.triage.ExitCode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the configuration that a scan with the same arguments would have. */
@Command(
        name = "config",
        description = "Show what holds, and on whose word: flag, environment, file or default.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ConfigCommand extends ScanArguments {
    private final Console console;

    @Option(names = "--schema", description = "Print the JSON Schema of the file, for editors.")
    private boolean schema;

    @Option(names = "--sample", description = "Print a file to start from.")
    private boolean sample;

    ConfigCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (schema || sample) {
            console.out().print(schema ? ConfigurationPage.schema() : ConfigurationPage.sample());
        } else {
            config.notObeyed.ifPresent(file ->
                    console.out().print("# " + file + " is not obeyed: only what the command line names is trusted\n"));
            List<String> scanned = config.pathsOr(paths);
            console.out().print(ConfigurationPage.of(config.file, config.effective, scanned));
        }
        console.out().flush();
        return ExitCode.CLEAN.number();
    }
}
