// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.intake.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scans and reports. */
@Command(
        name = "scan",
        description = "Scan manifests and report what is wrong.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ScanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders; - reads standard input. Default: the current folder.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ShardOptions shard = new ShardOptions();

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

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.paths = config.pathsOr(paths);
        Optional<Shard> share = shard.shard();
        if (share.isPresent()) {
            ShardOptions.check(config, output, triage);
            cluster.need(rules.rules());
            return new ShardRun(console, config, input, cluster, output)
                    .run(share.get(), gate.allowIncomplete)
                    .number();
        }
        return new ScanRun(console, config, input, cluster, output, rules, gate, triage)
                .run()
                .number();
    }
}
