// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cli.terminal.HelpSections;
import dev.plumbline.credential.judge.Redaction;
import dev.plumbline.triage.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Builds the command line: commands, streams, and what happens when something is wrong with it. */
final class CommandLines {
    private CommandLines() {}

    static CommandLine of(Console console) {
        CommandLine line = new CommandLine(new Plumbline(console));
        line.addSubcommand(new ScanCommand(console));
        line.addSubcommand(new TraceCommand(console));
        line.addSubcommand(new HardenCommand(console));
        line.addSubcommand(new DiffCommand(console));
        line.addSubcommand(new MergeCommand(console));
        line.addSubcommand(new RbacCommand(console));
        line.addSubcommand(new HistoryCommand(console));
        line.addSubcommand(new ConfigCommand(console));
        line.addSubcommand(new ExplainCommand(console));
        line.addSubcommand(new RulesCommand(console));
        line.addSubcommand(new SelfTestCommand(console));
        line.addSubcommand(new DoctorCommand(console));
        line.addSubcommand(new CompletionCommand(console));
        line.addSubcommand(new ManCommand(console));
        line.addSubcommand(new HelpCommand(console));
        line.registerConverter(LocalDate.class, CommandLines::day);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        // A path may begin with @, and a value may stand in quotes that belong to it.
        line.setExpandAtFiles(false);
        line.setTrimQuotes(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        HelpSections.install(line);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionStrategy(parsed -> configured(parsed, console));
        line.setParameterExceptionHandler((problem, arguments) -> wrongUsage(problem, console));
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, console));
        return line;
    }

    /** What the command line leaves open is decided before a command runs; to ask for help needs no configuration. */
    private static int configured(ParseResult parsed, Console console) {
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (!command.isUsageHelpRequested() && !command.isVersionHelpRequested()) {
            try {
                Configured.apply(command, console);
            } catch (UsageException e) {
                throw new ExecutionException(command.commandSpec().commandLine(), e.getMessage(), e);
            }
        }
        return new RunLast().execute(parsed);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("it takes a day such as 2026-11-22");
        }
    }

    private static int wrongUsage(ParameterException problem, Console console) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("plumbline: " + Redaction.ofText(Suggestions.message(problem)));
        console.err().println("Try '" + command + " --help'.");
        return ExitCode.USAGE.number();
    }

    private static int failed(Exception problem, Console console) {
        if (problem instanceof UsageException usage) {
            console.err().println("plumbline: " + Redaction.ofText(String.valueOf(usage.getMessage())));
            return ExitCode.USAGE.number();
        }
        // Only the class and the place in our own code: a message may quote what it choked on.
        String place = Arrays.stream(problem.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.plumbline"))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
                .orElse("");
        console.err()
                .println("plumbline: a fault of Plumbline itself ("
                        + problem.getClass().getSimpleName() + place + "); please report it with this line");
        return ExitCode.INCOMPLETE.number();
    }
}
