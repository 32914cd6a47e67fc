// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.intake.Shard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a scan is one of several that share an estate. */
final class ShardOptions {
    /** An Indexed Job counts from 0, and can write {@code $(JOB_COMPLETION_INDEX)+1/5} without a shell. */
    private static final Pattern SHARD = Pattern.compile("([0-9]{1,4})(\\+1)?/([0-9]{1,4})");

    /** What decides about findings, of which a shard has none. */
    private static final List<Setting> OF_MERGE = List.of(
            Setting.FAIL_ON,
            Setting.MIN_CONFIDENCE,
            Setting.EXIT_ZERO,
            Setting.BASELINE,
            Setting.SARIF_KINDS,
            Setting.RULE_PAGES);

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Gather share I of N by namespaces and write a part (--report json=FILE) for merge.")
    @Nullable
    String given;

    /** @throws UsageException for what is no share */
    Optional<Shard> shard() {
        return Optional.ofNullable(given).map(ShardOptions::parse);
    }

    private static Shard parse(String text) {
        Matcher matcher = SHARD.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UsageException("--shard takes I/N, from 1/N to N/N, such as 2/5; not " + text);
        }
        int index = Integer.parseInt(matcher.group(1)) + (matcher.group(2) == null ? 0 : 1);
        try {
            return new Shard(index, Integer.parseInt(matcher.group(3)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--shard takes I/N, from 1/N to N/N, N at most 1000; not " + text);
        }
    }

    /**
     * Refuses what belongs to merge when the command line says it; what a configuration says for all is for merge.
     *
     * @throws UsageException that names merge
     */
    static void check(ConfigOptions config, OutputOptions output, TriageOptions triage) {
        for (Setting setting : OF_MERGE) {
            if (config.isFlag(setting)) {
                throw belongsToMerge(setting.option());
            }
        }
        if (!triage.suppressions.isEmpty()) {
            throw belongsToMerge("--suppressions");
        }
        if (triage.changedSince != null) {
            throw new UsageException("--changed-since judges a change in one process; leave out --shard");
        }
        if (config.isFlag(Setting.POST) || config.isFlag(Setting.PUT) || config.isFlag(Setting.APPLY_REPORTS)) {
            throw new UsageException("a shard writes its part to a file or to standard output;"
                    + " --post, --put and --apply-reports are for what merge reports");
        }
        boolean otherFormat = config.isFlag(Setting.FORMAT) && !output.format.equals("json");
        boolean otherReport = config.isFlag(Setting.REPORTS)
                && !output.reportFiles().keySet().stream().allMatch("json"::equals);
        if (otherFormat || otherReport) {
            throw new UsageException("a shard writes a part, as json, and nothing else; other reports come from:"
                    + " plumbline merge PART... --report FORMAT=FILE");
        }
    }

    private static UsageException belongsToMerge(String option) {
        return new UsageException("a shard judges nothing; give " + option + " to: plumbline merge PART...");
    }
}
