// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.Said;
import dev.plumbline.config.Setting;
import dev.plumbline.rule.Rule;
import dev.plumbline.scan.ScanOptions;
import dev.plumbline.vault.server.KnownImages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration file holds; what it and the environment say is filled in before a command runs. */
final class ConfigOptions {
    /** The name under which commands mix it in. */
    static final String NAME = "config";

    static final String OPTION = "--config";
    static final String VARIABLE = "PLUMBLINE_CONFIG";

    @Option(
            names = OPTION,
            paramLabel = "FILE",
            description = "Configuration to use instead of the .plumbline.yaml of this folder or one above it.")
    @Nullable
    String given;

    /** What the file says; nothing without one. */
    Configuration file = Configuration.NONE;

    /** A file that was found and not obeyed, because only what the command line names is trusted. */
    Optional<String> notObeyed = Optional.empty();

    /** What holds in the end, and on whose word. */
    final Map<Setting, Said> effective = new EnumMap<>(Setting.class);

    /** What the command line names, or else the configuration. */
    private boolean namesInput;

    void namesInput(boolean named) {
        namesInput = named;
    }

    /** The paths of the command line, or those of the configuration when it names nothing to scan. */
    List<String> pathsOr(List<String> paths) {
        return namesInput ? paths : file.paths();
    }

    /** What to judge by, the images that the configuration knows included. */
    ScanOptions scanOptions(List<Rule<?>> rules, boolean keepAllJudgements) {
        return new ScanOptions(rules, keepAllJudgements, KnownImages.shipped().and(file.images()));
    }

    /** True when anybody gave the setting a value. */
    boolean decided(Setting setting) {
        Said said = effective.get(setting);
        return said != null && !said.values().isEmpty();
    }

    /** Whether the command line itself says it. */
    boolean isFlag(Setting setting) {
        return by(setting).equals(setting.option());
    }

    /** Who decided a setting: the option, the variable, the file without its line. */
    String by(Setting setting) {
        String origin =
                effective.getOrDefault(setting, new Said(List.of(), "default")).origin();
        return !file.file().isEmpty() && origin.startsWith(file.file() + ":") ? file.file() : origin;
    }
}
