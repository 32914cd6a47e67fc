// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.intake.Shard;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Scans and reports. */
@Command(
        name = "scan",
        description = "Scan manifests and report what is wrong.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ScanCommand extends ScanArguments {
    private final Console console;

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
            return new ShardRun(console, this).run(share.get()).number();
        }
        return new ScanRun(console, this).run().number();
    }
}
