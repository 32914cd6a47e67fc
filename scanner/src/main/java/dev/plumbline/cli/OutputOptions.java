// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.delivery.Address;
import dev.plumbline.delivery.Delivery;
import dev.plumbline.report.Formats;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reports are written, where, and how they look. */
final class OutputOptions {
    /** When to do what suits a terminal. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--format",
            completionCandidates = Choices.ReportFormats.class,
            paramLabel = "FORMAT",
            description = "What goes to standard output. Default: console.")
    String format = "console";

    @Option(names = "--report", paramLabel = "FORMAT=FILE", description = "A further report; repeatable.")
    List<String> reports = new ArrayList<>();

    @Option(
            names = "--post",
            paramLabel = "FORMAT=URL",
            description = "A report to send with POST (a webhook, a Pushgateway); URL may be @FILE; repeatable.")
    List<String> posts = new ArrayList<>();

    @Option(
            names = "--put",
            paramLabel = "FORMAT=URL",
            description =
                    "A report to send with PUT (an address that a store has signed); URL may be @FILE; repeatable.")
    List<String> puts = new ArrayList<>();

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = "Certificate authorities (PEM) to trust beside Java's own where reports are sent.")
    @Nullable
    String caFile;

    @Option(
            names = "--apply-reports",
            description = "Keep the findings in the cluster that is scanned, as objects of openreports.io.")
    boolean applyReports;

    @Option(
            names = "--sarif-kinds",
            paramLabel = "KIND",
            split = ",",
            description = "Verdicts that SARIF holds: fail, open, pass, notApplicable. Default: fail.")
    List<String> sarifKinds = new ArrayList<>(List.of("fail"));

    @Option(
            names = "--rule-pages",
            paramLabel = "ADDRESS",
            description = "Where you publish the rules' pages, with {rule} for the id: help links in SARIF.")
    String rulePages = "";

    @Option(
            names = "--no-version-control",
            description = "Do not read from .git and the pipeline's variables which revision is scanned.")
    boolean noVersionControl;

    @Option(
            names = "--color",
            completionCandidates = Choices.Occasions.class,
            paramLabel = "WHEN",
            description = "auto, always or never. Default: auto.")
    When color = When.AUTO;

    @Option(
            names = "--progress",
            completionCandidates = Choices.Occasions.class,
            paramLabel = "WHEN",
            description = "auto, always or never. Default: auto.")
    When progress = When.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "No report on standard output, no progress.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more about what was read.")
    boolean verbose;

    /** File by format, in the order given; the same format may be written once only. */
    Map<String, String> reportFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String report : reports) {
            int equals = report.indexOf('=');
            if (equals <= 0 || equals == report.length() - 1) {
                throw new UsageException("--report takes FORMAT=FILE, not " + report);
            }
            String name = report.substring(0, equals).toLowerCase(Locale.ROOT);
            checkFormat(name);
            files.put(name, report.substring(equals + 1));
        }
        return files;
    }

    /** @throws UsageException for an address that is none, which it does not quote */
    List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        posts.forEach(post -> deliveries.add(delivery("--post", Delivery.Method.POST, post)));
        puts.forEach(put -> deliveries.add(delivery("--put", Delivery.Method.PUT, put)));
        return deliveries;
    }

    private static Delivery delivery(String option, Delivery.Method method, String written) {
        int equals = written.indexOf('=');
        String format = written.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
        if (format.isEmpty() || format.contains("://") || equals == written.length() - 1) {
            // What stands there may be an address, and so a secret.
            throw new UsageException(option + " takes FORMAT=URL, first the format to send: json=https://...");
        }
        checkFormat(format);
        try {
            return new Delivery(method, format, Address.of(written.substring(equals + 1)));
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " " + format + ": " + e.getMessage());
        }
    }

    /** @throws UsageException for what is no address of a page for each rule */
    String checkedRulePages() {
        boolean web = rulePages.startsWith("https://") || rulePages.startsWith("http://");
        if (!rulePages.isEmpty() && !(web && rulePages.contains("{rule}") && isAddress())) {
            throw new UsageException("--rule-pages takes an address such as https://wiki.example.org/plumbline/{rule}");
        }
        return rulePages;
    }

    private boolean isAddress() {
        try {
            return new URI(rulePages.replace("{rule}", "x")).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static void checkFormat(String name) {
        if (!Formats.names().contains(name)) {
            throw new UsageException("no format " + name + Suggestions.clause(name, Formats.names()) + " (known: "
                    + String.join(", ", Formats.names()) + ")");
        }
    }
}
