// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.LabelSelector.Operator;
import dev.plumbline.model.LabelSelector.Requirement;
import dev.plumbline.model.Located;
import dev.plumbline.spire.settings.Setting;
import dev.plumbline.spire.settings.SettingReader;
import dev.plumbline.spire.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads custom resources by name, as configurations are read. */
public final class ResourceSettings {
    private ResourceSettings() {}

    public static Settings of(CustomResource resource) {
        boolean cluster = resource.origin().medium() == Origin.Medium.CLUSTER;
        SettingReader reader = new SettingReader((span, path) ->
                cluster ? Location.of(resource.origin(), path) : Location.of(resource.origin(), span, path));
        return Settings.of(reader.read(resource.root(), FieldPath.root()), Settings.Effect.NONE);
    }

    /** A label selector; empty when it is not set, which is another thing than one without requirements. */
    static Optional<LabelSelector> selector(Settings spec, String key) {
        Optional<Setting.Entry> entry = spec.entries().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst();
        boolean isNull =
                entry.filter(found -> found.value() instanceof Setting.Nothing).isPresent();
        if (entry.isEmpty() || isNull) {
            return Optional.empty();
        }
        Settings selector = spec.in(key);
        Map<String, String> labels = new LinkedHashMap<>();
        Settings wanted = selector.in("matchLabels");
        for (String label : wanted.keys()) {
            labels.put(label, wanted.text(label).asKnown().orElse(""));
        }
        List<Requirement> requirements = new ArrayList<>();
        for (Settings expression : selector.blocks("matchExpressions")) {
            requirements.add(new Requirement(
                    expression.text("key").asKnown().orElse(""),
                    Operator.of(expression.text("operator").asKnown().orElse("")),
                    expression.texts("values").stream().map(Located::value).toList()));
        }
        return Optional.of(new LabelSelector(labels, requirements));
    }
}
