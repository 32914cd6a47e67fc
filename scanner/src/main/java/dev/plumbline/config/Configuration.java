// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import dev.plumbline.triage.Suppression;
import dev.plumbline.triage.Tuning;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a configuration file says; paths in it are as seen from the working directory.
 *
 * @param file as messages name it; empty without one
 * @param paths what to scan when the command line names nothing
 * @param excluded lines as in a {@code .plumblineignore} that hold for the folder of the file
 * @param suppressionFiles files of suppressions
 * @param suppressions those that stand in the configuration itself
 * @param images rows of the table of known images: repository, role, traits, source
 */
public record Configuration(
        String file,
        Map<Setting, Said> settings,
        List<String> paths,
        List<String> excluded,
        Tuning tuning,
        List<Said> suppressionFiles,
        List<Suppression> suppressions,
        List<List<String>> images) {
    public static final Configuration NONE =
            new Configuration("", Map.of(), List.of(), List.of(), Tuning.NONE, List.of(), List.of(), List.of());

    /** The name by which it is found. */
    public static final String NAME = ".plumbline.yaml";

    /** What its field {@code schema} says. */
    public static final String SCHEMA = "plumbline.dev/config/v1";

    public Configuration {
        Map<Setting, Said> ordered = new EnumMap<>(Setting.class);
        ordered.putAll(settings);
        settings = Collections.unmodifiableMap(ordered);
        paths = List.copyOf(paths);
        excluded = List.copyOf(excluded);
        suppressionFiles = List.copyOf(suppressionFiles);
        suppressions = List.copyOf(suppressions);
        images = List.copyOf(images);
    }
}
