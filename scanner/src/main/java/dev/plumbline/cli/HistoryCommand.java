// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.history.History;
import dev.plumbline.history.Moment;
import dev.plumbline.history.Retention;
import dev.plumbline.report.OutputFile;
import dev.plumbline.report.history.HistoryPage;
import dev.plumbline.report.history.HistoryText;
import dev.plumbline.triage.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how stored reports went over time, and thins them out. */
@Command(
        name = "history",
        description = "Show how rungs, findings and coverage went over time, from a folder of JSON reports.",
        sortOptions = false)
final class HistoryCommand implements Callable<Integer> {
    private static final Pattern KEEP = Pattern.compile("([0-9]{1,5})d,([0-9]{1,5})w,([0-9]{1,5})m");

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder; its *.json files are read.")
    private String folder = "";

    @Option(
            names = "--report",
            paramLabel = "html=FILE",
            description = "Also write a page with charts; html is the only format that a history has.")
    @Nullable
    private String report;

    @Option(names = "--html", hidden = true, description = "The former spelling of --report html=FILE.")
    @Nullable
    private String html;

    @Option(
            names = "--prune",
            arity = "0..1",
            fallbackValue = "14d,8w,24m",
            paramLabel = "KEEP",
            description =
                    "Delete reports except the last of each of so many days, weeks and months. Default: 14d,8w,24m.")
    @Nullable
    private String prune;

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            throw new UsageException("no such folder: " + folder);
        }
        Retention retention = retention();
        Optional<String> page = page();
        History history = History.of(path);
        if (history.moments().isEmpty() && prune != null) {
            // The first night of a CronJob that thins out before it scans.
            console.out().print("no JSON report in " + folder + " yet\n");
            console.out().flush();
            return ExitCode.CLEAN.number();
        }
        if (history.moments().isEmpty()) {
            throw new UsageException("no JSON report in " + folder + "; write them with --report json=FILE");
        }
        StringBuilder text = new StringBuilder();
        HistoryText.write(history, text);
        try {
            if (prune != null) {
                // First, because a page may not be writable for the very reports that go now.
                text.append(pruned(path, retention.superfluous(history)));
            }
            if (page.isPresent()) {
                OutputFile.write(out -> HistoryPage.write(history, out), Path.of(page.get()));
            }
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } finally {
            console.out().append(text);
            console.out().flush();
        }
        return ExitCode.CLEAN.number();
    }

    private Optional<String> page() {
        if (report == null) {
            return Optional.ofNullable(html);
        }
        if (!report.matches("(?is)html=.+")) {
            throw new UsageException("--report of a history takes html=FILE, not " + report);
        }
        return Optional.of(report.substring("html=".length()));
    }

    private Retention retention() {
        if (prune == null) {
            return Retention.DEFAULT;
        }
        Matcher keep = KEEP.matcher(prune);
        if (!keep.matches() || Integer.parseInt(keep.group(1)) < 1) {
            throw new UsageException(
                    "--prune takes days, weeks and months such as 14d,8w,24m, at least 1d; not " + prune);
        }
        return new Retention(
                Integer.parseInt(keep.group(1)), Integer.parseInt(keep.group(2)), Integer.parseInt(keep.group(3)));
    }

    private static String pruned(Path folder, List<Moment> superfluous) throws IOException {
        for (Moment moment : superfluous) {
            try {
                Files.deleteIfExists(folder.resolve(moment.file()));
            } catch (IOException e) {
                throw new IOException("cannot delete the report " + folder.resolve(moment.file()), e);
            }
        }
        return superfluous.isEmpty() ? "nothing to delete\n" : "deleted " + superfluous.size() + " of them\n";
    }
}
