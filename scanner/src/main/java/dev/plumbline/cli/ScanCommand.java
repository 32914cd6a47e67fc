// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scans and reports. */
@Command(
        name = "scan",
        description = "Scan manifests and report what is wrong.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ScanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private GateOptions gate = new GateOptions();

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new ScanRun(console, input, cluster, output, gate).run().number();
    }
}
