// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a container runs, as a script: its command line with the shell text in it, and its hooks. */
public final class ContainerScript {
    private ContainerScript() {}

    /** Command and arguments; arguments alone follow the image's entry point, which is not known here. */
    public static Script commandLine(Container container) {
        List<Located<String>> words = new ArrayList<>(container.command());
        words.addAll(container.args());
        return of(words, container);
    }

    /** The command of a probe or hook. */
    public static Script of(Probe probe, Container container) {
        return of(probe.command(), container);
    }

    private static Script of(List<Located<String>> words, Container container) {
        Location at = words.isEmpty() ? container.at() : words.get(0).at();
        return Script.of(
                words,
                literals(container),
                (span, path) -> new Location(at.origin(), at.span().map(each -> span), path));
    }

    /** Variables with a literal value. */
    public static Map<String, String> literals(Container container) {
        Map<String, String> literals = new LinkedHashMap<>();
        for (EnvVar variable : container.env()) {
            variable.value().asKnown().ifPresent(value -> literals.put(variable.name(), value));
        }
        return literals;
    }
}
