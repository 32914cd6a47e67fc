// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.ConfigurationPage;
import dev.plumbline.triage.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the configuration that a scan with the same arguments would have. */
@Command(
        name = "config",
        description = "Show what holds, and on whose word: flag, environment, file or default.",
        sortOptions = false,
        abbreviateSynopsis = true)
@SuppressWarnings("UnusedVariable") // picocli fills the options of a scan in, and what they come to is printed
final class ConfigCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--schema", description = "Print the JSON Schema of the file, for editors.")
    private boolean schema;

    @Option(names = "--sample", description = "Print a file to start from.")
    private boolean sample;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "What a scan would be given.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private GateOptions gate = new GateOptions();

    @Mixin
    private TriageOptions triage = new TriageOptions();

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
