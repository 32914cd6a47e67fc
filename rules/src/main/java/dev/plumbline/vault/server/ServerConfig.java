// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of a server, from all its files together.
 *
 * @param parts one a file, in the order in which they were found
 */
public record ServerConfig(List<Part> parts) {
    /**
     * One file or variable.
     *
     * @param clear true when it lies in a ConfigMap, a variable or a custom resource, where more people read than in a Secret
     * @param problems where its text does not parse
     */
    public record Part(String name, Parameters settings, boolean clear, List<Location> problems, Location at) {
        public Part {
            requireNonNull(name, "name");
            requireNonNull(settings, "settings");
            problems = List.copyOf(problems);
        }
    }

    /** A labelled block: {@code listener "tcp" { … }}. */
    public record Block(String label, Parameters settings, Location at) {}

    public ServerConfig {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The blocks of this type; a YAML or JSON list of them counts too. */
    public List<Block> blocks(String type) {
        List<Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            part.settings().setting(type).ifPresent(setting -> collect(setting, blocks));
        }
        return blocks;
    }

    private static void collect(Setting setting, List<Block> into) {
        if (setting instanceof Setting.Many many) {
            many.items().forEach(item -> collect(item, into));
            return;
        }
        setting.asGroup().ifPresent(group -> group.entries().forEach((label, body) -> labelled(label, body, into)));
    }

    private static void labelled(String label, Setting body, List<Block> into) {
        if (body instanceof Setting.Many many) {
            many.items().forEach(item -> labelled(label, item, into));
            return;
        }
        body.asGroup()
                .ifPresent(group -> into.add(new Block(label, Parameters.of(group.entries(), group.at()), group.at())));
    }

    /** A setting outside any block; the first file that has it. */
    public Value<String> text(String name) {
        return first(name).map(Setting::text).orElseGet(Value::absent);
    }

    public Value<Boolean> flag(String name) {
        return first(name)
                .map(setting ->
                        Parameters.of(Map.of(name, setting), setting.at()).flag(name))
                .orElseGet(Value::absent);
    }

    public Optional<Setting> first(String name) {
        return parts.stream()
                .flatMap(part -> part.settings().setting(name).stream())
                .findFirst();
    }
}
