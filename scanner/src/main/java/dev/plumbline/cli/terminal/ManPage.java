// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli.terminal;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in the {@code man} macros of roff. */
public final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** @param version stands in the page's foot */
    public static String of(CommandSpec program, String version) {
        return new ManPage().write(program, version);
    }

    private String write(CommandSpec program, String version) {
        String name = program.name();
        page.append(".TH ")
                .append(name.toUpperCase(Locale.ROOT))
                .append(" 1 \"\" \"")
                .append(escaped(name + " " + version));
        page.append("\"\n");
        section("NAME");
        text(name + " - static credentials and workload identity in Kubernetes");
        section("SYNOPSIS");
        page.append(".B ").append(escaped(name)).append("\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIPATH\\fR]...\n");
        section("DESCRIPTION");
        text(String.join(" ", program.usageMessage().description()));
        section("COMMANDS");
        program.subcommands().forEach((word, command) -> command(name, word, command));
        section("EXIT STATUS");
        term("0", "Clean.");
        term("1", "Findings at or above the threshold.");
        term("2", "Wrong usage or configuration.");
        term("3", "Incomplete: something that was asked for could not be looked at. It outranks 1.");
        section("ENVIRONMENT");
        term("KUBECONFIG", "Kubeconfig files, as kubectl reads them.");
        term("NO_COLOR", "Any value switches colours off.");
        term("PLUMBLINE_FINGERPRINT_KEY", "Key for fingerprints of values, instead of --fingerprint-key-file.");
        term("SOURCE_DATE_EPOCH", "Seconds since 1970 that stand in reports as their time.");
        return page.toString();
    }

    private void command(String name, String word, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        StringBuilder synopsis = new StringBuilder(name + " " + word);
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            boolean needed = parameter.arity().min() > 0;
            String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
            synopsis.append(' ').append(needed ? label : "[" + label + "]");
        }
        page.append(".SS ").append(escaped(synopsis.toString())).append('\n');
        text(String.join(" ", spec.usageMessage().description()));
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
                term(String.join(", ", option.names()) + value, String.join(" ", option.description()));
            }
        }
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void text(String text) {
        page.append(escaped(text.strip().replaceAll("\\s+", " "))).append('\n');
    }

    private void term(String term, String meaning) {
        page.append(".TP\n.B ").append(escaped(term)).append('\n');
        text(meaning);
    }

    /** A line that begins with a dot or an apostrophe would be a request. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
