// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
                environment(container),
                (span, path) -> new Location(at.origin(), at.span().map(each -> span), path));
    }

    /** What a container's variables are; those that come from objects are set to something. */
    public static ScriptEnvironment environment(Container container) {
        Map<String, String> known = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (EnvVar variable : container.env()) {
            Optional<String> value = variable.value().asKnown();
            value.ifPresent(text -> known.put(variable.name(), text));
            if (value.isEmpty()) {
                others.add(variable.name());
            }
        }
        return new ScriptEnvironment(known, others);
    }
}
