// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.report.Formats;
import dev.plumbline.report.OutputFile;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.ReportOptions;
import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the reports: files first, each whole or not at all, then standard output, then what goes over the network. */
final class Outputs {
    private static final Map<String, Verdict> SARIF_KINDS = Map.of(
            "fail", Verdict.FAIL,
            "open", Verdict.UNKNOWN,
            "pass", Verdict.PASS,
            "notApplicable", Verdict.NOT_APPLICABLE);

    private final Console console;
    private final OutputOptions options;
    private final Map<String, String> files;
    private final Set<Verdict> sarifKinds;
    private final List<Destination> further;

    /** Somewhere else that a report goes. */
    @FunctionalInterface
    interface Destination {
        /** @throws IOException with a message that is fit to be shown */
        void take(Report report) throws IOException;
    }

    /** Where a cluster is scanned, which may keep the reports too. */
    Outputs(Console console, OutputOptions options, ClusterOptions cluster) {
        this(console, options, Optional.of(cluster).filter(scanned -> scanned.cluster));
    }

    Outputs(Console console, OutputOptions options) {
        this(console, options, Optional.empty());
    }

    private Outputs(Console console, OutputOptions options, Optional<ClusterOptions> cluster) {
        this.console = console;
        this.options = options;
        OutputOptions.checkFormat(options.format);
        files = options.reportFiles();
        sarifKinds = kinds(options);
        options.checkedRulePages();
        further = new ArrayList<>(Deliveries.of(options, files, console));
        if (options.applyReports) {
            further.add(new ReportsInCluster(
                    cluster.orElseThrow(() -> new UsageException("--apply-reports needs a cluster: scan --cluster")),
                    console));
        }
    }

    private static Set<Verdict> kinds(OutputOptions options) {
        Set<Verdict> kinds = EnumSet.noneOf(Verdict.class);
        for (String kind : options.sarifKinds) {
            if (!SARIF_KINDS.containsKey(kind)) {
                throw new UsageException("--sarif-kinds takes fail, open, pass, notApplicable, not " + kind
                        + Suggestions.clause(kind, SARIF_KINDS.keySet()));
            }
            kinds.add(SARIF_KINDS.get(kind));
        }
        return kinds;
    }

    boolean keepsAllJudgements() {
        return sarifKinds.contains(Verdict.PASS) || sarifKinds.contains(Verdict.NOT_APPLICABLE);
    }

    void write(Report report, boolean keyed) {
        Report shown = report.with(report.options()
                .color(color())
                .width(width(console))
                .sarifKinds(sarifKinds)
                .keyed(keyed)
                .rulePages(options.rulePages));
        Report plain = shown.with(shown.options().color(false));
        List<Destination> destinations = new ArrayList<>();
        files.forEach((format, file) ->
                destinations.add(written -> OutputFile.write(format(format), written, Path.of(file))));
        destinations.add(written -> toStandardOutput(shown, written));
        destinations.addAll(further);
        // One report that cannot be written costs no other.
        List<String> failed = new ArrayList<>();
        for (Destination destination : destinations) {
            try {
                destination.take(plain);
            } catch (IOException e) {
                failed.add(String.valueOf(e.getMessage()));
            }
        }
        if (!failed.isEmpty()) {
            throw new UsageException(String.join("\n", failed));
        }
    }

    private void toStandardOutput(Report shown, Report plain) throws IOException {
        if (options.quiet) {
            return;
        }
        StringBuilder text = new StringBuilder();
        format(options.format).write(options.format.equals("console") ? shown : plain, text);
        console.out().append(text);
        if (console.out().checkError()) {
            throw new IOException("cannot write the report to standard output");
        }
    }

    static ReportFormat format(String name) {
        return Formats.named(name).orElseThrow(() -> new IllegalStateException("checked before: " + name));
    }

    private boolean color() {
        return switch (options.color) {
            case ALWAYS -> true;
            case NEVER -> false;
            // https://no-color.org: any value but the empty one.
            case AUTO -> console.outIsTerminal() && console.variable("NO_COLOR").isEmpty();
        };
    }

    /** Columns of the terminal, as the launcher or the user says. */
    static int width(Console console) {
        return console.variable("COLUMNS")
                .filter(columns -> columns.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .map(columns -> ReportOptions.DEFAULT.width(columns).width())
                .orElse(ReportOptions.DEFAULT.width());
    }
}
