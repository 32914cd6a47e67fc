// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.embedded.EmbeddedDocument;
import dev.plumbline.manifest.embedded.EmbeddedFormats;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Settings by dotted key, from property files, YAML, arguments and variables. Keys are compared by their letters and digits
 * alone, as relaxed binding does: {@code app-role.secret-id}, {@code SPRING_CLOUD_VAULT_APPROLE_SECRETID}.
 */
final class KeyedSettings {
    private static final int MOST_KEYS = 5_000;

    private final Map<String, Value<String>> values = new LinkedHashMap<>();

    /** The settings of one text. */
    static KeyedSettings of(KeptText text) {
        KeyedSettings settings = new KeyedSettings();
        Optional<EmbeddedDocument> document = EmbeddedFormats.open(text.key(), text.text());
        document.ifPresent(
                found -> settings.collect("", found.root(), text, text.at().then(found.start())));
        return settings;
    }

    /** What a container's arguments and variables set. */
    static KeyedSettings of(Container container, Environment environment, List<String> prefixes) {
        KeyedSettings settings = new KeyedSettings();
        List<Located<String>> words = new ArrayList<>(container.command());
        words.addAll(container.args());
        for (Located<String> word : words) {
            for (String part : word.value().split("\\s+", -1)) {
                settings.argument(part, word, prefixes);
            }
        }
        for (EnvVar variable : container.env()) {
            String key = canonical(variable.name());
            if (prefixes.stream().anyMatch(key::startsWith)) {
                settings.values.putIfAbsent(key, environment.text(List.of(variable.name())));
            }
        }
        return settings;
    }

    private void argument(String part, Located<String> word, List<String> prefixes) {
        int start = part.startsWith("--") || part.startsWith("-D") ? 2 : 0;
        int equals = part.indexOf('=');
        if (start == 0 || equals < 0) {
            return;
        }
        String key = canonical(part.substring(start, equals));
        if (prefixes.stream().anyMatch(key::startsWith)) {
            put(key, part.substring(equals + 1), word);
        }
    }

    private void collect(String prefix, Node node, KeptText text, FieldPath path) {
        if (values.size() > MOST_KEYS) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                String key = entry.key().value();
                collect(prefix + "." + key, entry.value(), text, path.key(key));
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                collect(prefix, sequence.items().get(index), text, path.item(index, Integer.toString(index)));
            }
        } else if (node instanceof ScalarNode scalar) {
            put(canonical(prefix), scalar.value(), new Located<>(scalar.value(), text.at(scalar.span(), path)));
        }
    }

    private void put(String key, String value, Located<String> word) {
        values.putIfAbsent(
                key,
                value.contains("${")
                        ? Value.unknown("it is filled in from the environment", word.at())
                        : Value.known(value, word.at()));
    }

    private static String canonical(String key) {
        StringBuilder letters = new StringBuilder();
        for (char character : key.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
            if (kept) {
                letters.append(character);
            }
        }
        return letters.toString();
    }

    /** These, and what only the others say. */
    KeyedSettings or(Collection<KeyedSettings> others) {
        KeyedSettings all = new KeyedSettings();
        all.values.putAll(values);
        others.forEach(other -> other.values.forEach(all.values::putIfAbsent));
        return all;
    }

    /** The first setting that begins so; empty when none does. */
    Optional<Value<String>> anyBelow(String prefix) {
        String start = canonical(prefix);
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean has(String name) {
        return values.containsKey(canonical(name));
    }

    /** The first of these names that is set. */
    Value<String> text(String... names) {
        for (String name : names) {
            Value<String> value = values.get(canonical(name));
            if (value != null) {
                return value;
            }
        }
        return Value.absent();
    }
}
