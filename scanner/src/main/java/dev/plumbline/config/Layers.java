// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides between environment and file; what a flag says stands above both. */
public final class Layers {
    private Layers() {}

    /**
     * What is said of each setting below the command line.
     *
     * @throws ConfigurationException for a variable that no setting can have
     */
    public static Map<Setting, Said> below(
            Map<String, String> environment, Configuration file, Collection<String> rules, Collection<String> formats) {
        Map<Setting, Said> said = new EnumMap<>(Setting.class);
        said.putAll(file.settings());
        List<String> errors = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(environment.get(setting.variable()))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> {
                        List<String> values =
                                setting.kind().isList() ? List.of(text.split("\\s{0,9},\\s{0,9}", -1)) : List.of(text);
                        values.forEach(value -> check(setting, value, rules, formats, errors));
                        said.put(setting, new Said(values, setting.variable()));
                    });
        }
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
        return said;
    }

    private static void check(
            Setting setting, String value, Collection<String> rules, Collection<String> formats, List<String> errors) {
        Collection<String> known = switch (setting.kind()) {
            case FLAG -> List.of("true", "false");
            case RULES -> rules;
            case FORMAT -> formats;
            case TEXT, TEXTS -> setting.words();
            case PATH, REPORTS, DELIVERIES -> List.of();
        };
        if (!known.isEmpty() && !known.contains(value)) {
            String what = setting.kind() == Setting.Kind.RULES
                    ? "names a rule that there is not; plumbline rules lists them all"
                    : "takes " + String.join(", ", known);
            errors.add(setting.variable() + " " + what);
        }
    }
}
