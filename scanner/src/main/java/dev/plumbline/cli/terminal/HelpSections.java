// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists a command's own options first, then those that it shares with others, under a heading for each sort. */
public final class HelpSections {
    /** By the name under which commands mix the options in. */
    private static final Map<String, String> HEADINGS = Map.of(
            "config", "Configuration",
            "input", "What is read",
            "shard", "One of several processes",
            "cluster", "Of a cluster",
            "output", "What is written",
            "rules", "Which rules judge",
            "gate", "What counts for the exit code",
            "triage", "What is known or accepted");

    private HelpSections() {}

    /** For a command line whose commands are all added. */
    public static void install(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpSections::of);
        line.getSubcommands().values().forEach(HelpSections::install);
    }

    private static String of(Help help) {
        CommandSpec spec = help.commandSpec();
        List<OptionSpec> own = new ArrayList<>(spec.options());
        spec.mixins().values().forEach(mixin -> own.removeAll(mixin.options()));
        StringBuilder list = new StringBuilder(help.optionListExcludingGroups(own));
        spec.mixins().forEach((name, mixin) -> {
            if (!mixin.options().isEmpty()) {
                list.append('\n').append(HEADINGS.getOrDefault(name, name)).append(":\n");
                list.append(help.optionListExcludingGroups(mixin.options()));
            }
        });
        return list.toString();
    }
}
