// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Placing;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns YAML and JSON nodes into settings. */
public final class SettingReader {
    private final Placing placing;
    private final Setting.Evaluation evaluation;
    private final UnaryOperator<String> naming;

    public SettingReader(Placing placing, Setting.Evaluation evaluation) {
        this(placing, evaluation, UnaryOperator.identity());
    }

    /** @param naming turns a key of the carrier into the parameter's own name */
    public SettingReader(Placing placing, Setting.Evaluation evaluation, UnaryOperator<String> naming) {
        this.placing = placing;
        this.evaluation = evaluation;
        this.naming = naming;
    }

    public Setting read(Node node, FieldPath path) {
        Location at = placing.at(node.span(), path);
        if (node instanceof MappingNode mapping) {
            return new Setting.Group(entries(mapping, path, UnaryOperator.identity()), at);
        }
        if (node instanceof SequenceNode sequence) {
            List<Setting> items = new ArrayList<>();
            for (int index = 0; index < sequence.items().size(); index++) {
                items.add(read(sequence.items().get(index), path.item(index, Integer.toString(index))));
            }
            return new Setting.Many(items, at);
        }
        ScalarNode scalar = node.asScalar().orElseThrow();
        return evaluation
                .evaluate(scalar.value(), at)
                .from(new Setting.Source(scalar.text(), path, placing, evaluation));
    }

    /** The entries of a mapping as parameters; an empty set for any other node. */
    public Parameters parameters(Node node, FieldPath path) {
        Map<String, Setting> settings = node instanceof MappingNode mapping ? entries(mapping, path, naming) : Map.of();
        return Parameters.of(settings, placing.at(node.span(), path));
    }

    private Map<String, Setting> entries(MappingNode mapping, FieldPath path, UnaryOperator<String> names) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            boolean isNull = entry.value() instanceof ScalarNode scalar && scalar.isNull();
            if (!isNull) {
                settings.put(names.apply(key), read(entry.value(), path.key(key)));
            }
        }
        return settings;
    }

    /** {@code boundServiceAccountNames} to {@code bound_service_account_names}. */
    public static String snakeCase(String camel) {
        StringBuilder snake = new StringBuilder();
        for (int at = 0; at < camel.length(); at++) {
            char character = camel.charAt(at);
            boolean upper = character >= 'A' && character <= 'Z';
            boolean starts = upper
                    && at > 0
                    && (isLower(camel.charAt(at - 1)) || at + 1 < camel.length() && isLower(camel.charAt(at + 1)));
            snake.append(starts ? "_" : "").append(Character.toLowerCase(character));
        }
        return snake.toString();
    }

    private static boolean isLower(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
    }
}
