// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a scan can be told; picocli fills it in. */
abstract class ScanArguments implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders; - reads standard input. Default: the current folder.")
    List<String> paths = new ArrayList<>();

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    ShardOptions shard = new ShardOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    RuleOptions rules = new RuleOptions();

    @Mixin
    GateOptions gate = new GateOptions();

    @Mixin
    TriageOptions triage = new TriageOptions();
}
