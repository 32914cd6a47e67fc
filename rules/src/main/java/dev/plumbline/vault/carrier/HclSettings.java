// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.HclAttribute;
import dev.plumbline.manifest.embedded.HclBlock;
import dev.plumbline.manifest.embedded.HclBody;
import dev.plumbline.manifest.embedded.HclEntry;
import dev.plumbline.manifest.embedded.HclValue;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Placing;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns HCL and JSON values into settings. */
public final class HclSettings {
    /** Knows what an expression stands for; empty where it does not. */
    @FunctionalInterface
    public interface References {
        Optional<Setting> resolve(String expression, Location at);
    }

    /** No expression is known. */
    public static final References NONE = (expression, at) -> Optional.empty();

    private final Placing placing;
    private final Setting.Evaluation evaluation;
    private final References references;

    public HclSettings(Placing placing, Setting.Evaluation evaluation, References references) {
        this.placing = placing;
        this.evaluation = evaluation;
        this.references = references;
    }

    /** Attributes and blocks as parameters; repeated blocks become a list. */
    public Parameters parameters(HclBody body, FieldPath path) {
        return Parameters.of(entries(body, path), placing.at(body.span(), path));
    }

    private Map<String, Setting> entries(HclBody body, FieldPath path) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (HclEntry entry : body.entries()) {
            String name = entry.name().value();
            if (entry instanceof HclAttribute attribute) {
                value(attribute.value(), path.key(name)).ifPresent(setting -> settings.put(name, setting));
            } else if (entry instanceof HclBlock block) {
                settings.merge(name, block(block, path.key(name)), HclSettings::both);
            }
        }
        return settings;
    }

    private Setting block(HclBlock block, FieldPath path) {
        Map<String, Setting> inside = new LinkedHashMap<>(entries(block.body(), path));
        Setting group = new Setting.Group(inside, placing.at(block.span(), path));
        for (int index = block.labels().size() - 1; index >= 0; index--) {
            group = new Setting.Group(Map.of(block.label(index), group), group.at());
        }
        return group;
    }

    private static Setting both(Setting first, Setting second) {
        List<Setting> items =
                new ArrayList<>(first.asMany().map(Setting.Many::items).orElse(List.of(first)));
        items.add(second);
        return new Setting.Many(items, first.at());
    }

    /** The value, or empty for null. */
    public Optional<Setting> value(HclValue value, FieldPath path) {
        Location at = placing.at(value.span(), path);
        if (value instanceof HclValue.Null) {
            return Optional.empty();
        }
        if (value instanceof HclValue.Object object) {
            return Optional.of(new Setting.Group(entries(object.body(), path), at));
        }
        if (value instanceof HclValue.Items items) {
            List<Setting> settings = new ArrayList<>();
            for (int index = 0; index < items.values().size(); index++) {
                value(items.values().get(index), path.item(index, Integer.toString(index)))
                        .ifPresent(settings::add);
            }
            return Optional.of(new Setting.Many(settings, at));
        }
        if (value instanceof HclValue.Call call) {
            return Optional.of(call(call, path, at));
        }
        if (value instanceof HclValue.Expression expression) {
            String text = expression.text().value();
            return Optional.of(references.resolve(text, at).orElseGet(() -> open(text, at)));
        }
        PlacedText text = value.scalar().orElseThrow();
        return Optional.of(
                evaluation.evaluate(text.value(), at).from(new Setting.Source(text, path, placing, evaluation)));
    }

    private Setting call(HclValue.Call call, FieldPath path, Location at) {
        boolean wraps = List.of("jsonencode", "toset", "tolist", "trimspace", "tostring", "chomp")
                .contains(call.function().value());
        if (wraps && call.arguments().size() == 1) {
            return value(call.arguments().get(0), path).orElseGet(() -> open("null", at));
        }
        String text = call.text().value();
        return references.resolve(text, at).orElseGet(() -> open(text, at));
    }

    private static Setting open(String expression, Location at) {
        String shown = expression.length() > 200 ? "" : "${" + expression + "}";
        return Setting.open("it is an expression that is not evaluated", shown, at);
    }
}
