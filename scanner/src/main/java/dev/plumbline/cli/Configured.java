// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.ConfigurationException;
import dev.plumbline.config.ConfigurationFinder;
import dev.plumbline.config.ConfigurationReader;
import dev.plumbline.config.Layers;
import dev.plumbline.config.Said;
import dev.plumbline.config.Setting;
import dev.plumbline.report.Formats;
import dev.plumbline.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Fills in what the command line leaves open from the environment and the configuration file, after it was parsed. */
final class Configured {
    private static final String TRUSTED_ONLY = "--trusted-only";
    private static final String TRUSTED_ONLY_VARIABLE = "PLUMBLINE_TRUSTED_ONLY";

    private final Console console;
    private final ParseResult parsed;
    private final CommandSpec command;
    private final ConfigOptions options;

    private Configured(Console console, ParseResult parsed, ConfigOptions options) {
        this.console = console;
        this.parsed = parsed;
        this.command = parsed.commandSpec();
        this.options = options;
    }

    /** @throws UsageException when the file or the environment is wrong */
    static void apply(ParseResult parsed, Console console) {
        CommandSpec mixin = parsed.commandSpec().mixins().get(ConfigOptions.NAME);
        if (mixin != null && mixin.userObject() instanceof ConfigOptions options) {
            try {
                new Configured(console, parsed, options).apply();
            } catch (ConfigurationException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
    }

    private void apply() {
        trust();
        Path here = Path.of("").toAbsolutePath();
        Optional<String> named = Optional.ofNullable(options.given).or(() -> console.variable(ConfigOptions.VARIABLE));
        Optional<String> found = ConfigurationFinder.upward(here).map(file -> shown(here.relativize(file)));
        if (named.isPresent()) {
            options.file = read(named.get());
        } else if (found.isPresent() && trustsOnlyTheNamed()) {
            options.notObeyed = found;
        } else if (found.isPresent()) {
            options.file = FoundConfiguration.checked(read(found.get()));
        }
        boolean namesInput = parsed.hasMatchedOption(Setting.CLUSTER.option())
                || parsed.matchedPositionals().stream()
                        .anyMatch(given -> given.paramLabel().equals("PATH"));
        options.namesInput(namesInput);
        Map<Setting, Said> below = Layers.below(console.environment(), options.file, ruleIds(), Formats.names());
        if (namesInput && Objects.equals(options.file.settings().get(Setting.CLUSTER), below.get(Setting.CLUSTER))) {
            below.remove(Setting.CLUSTER);
        }
        if (parsed.hasMatchedOption(Setting.ONLY_RULES.option())) {
            // Who asks for one rule by hand wants to see it, whatever the file leaves out.
            below.remove(Setting.SKIPPED_RULES);
        }
        for (OptionSpec option : command.options()) {
            Setting.of(option.longestName()).ifPresent(setting -> decide(setting, option, below));
        }
    }

    private void trust() {
        OptionSpec option = command.findOption(TRUSTED_ONLY);
        if (option != null
                && console.variable(TRUSTED_ONLY_VARIABLE)
                        .filter("true"::equals)
                        .isPresent()) {
            option.setValue(true);
        }
    }

    private boolean trustsOnlyTheNamed() {
        OptionSpec option = command.findOption(TRUSTED_ONLY);
        return option != null && Boolean.TRUE.equals(option.getValue());
    }

    private void decide(Setting setting, OptionSpec option, Map<Setting, Said> below) {
        if (parsed.hasMatchedOption(option)) {
            options.effective.put(setting, new Said(values(option), setting.option()));
            return;
        }
        Said said = below.get(setting);
        if (said == null) {
            options.effective.put(setting, new Said(values(option), "default"));
            return;
        }
        options.effective.put(setting, said);
        if (setting.kind() == Setting.Kind.FLAG) {
            option.setValue(Boolean.valueOf(said.values().get(0)));
        } else if (setting.kind().isList()) {
            option.setValue(new ArrayList<>(said.values()));
        } else {
            option.setValue(said.values().get(0));
        }
    }

    private static List<String> values(OptionSpec option) {
        Object value = option.getValue();
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null || value.equals("") ? List.of() : List.of(String.valueOf(value));
    }

    private static Configuration read(String file) {
        try {
            return ConfigurationReader.read(file, Files.readAllBytes(Path.of(file)), ruleIds(), Formats.names());
        } catch (IOException e) {
            throw new UsageException("the configuration " + file + " cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    private static List<String> ruleIds() {
        return RuleCatalog.all().stream().map(rule -> rule.info().id()).toList();
    }

    private static String shown(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
