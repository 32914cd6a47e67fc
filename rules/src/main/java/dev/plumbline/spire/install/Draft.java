// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Node;
import dev.plumbline.model.CustomResource;
import dev.plumbline.spire.settings.Setting;
import dev.plumbline.spire.settings.SettingReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The configuration that an operator would write for a resource; each part stands where the resource says so. */
final class Draft {
    private final Location at;
    private final List<Setting.Entry> entries = new ArrayList<>();

    Draft(Location at) {
        this.at = at;
    }

    /** What the operator writes whatever the resource says. */
    Draft fixed(String key, String value) {
        return put(key, new Setting.Single(value, at));
    }

    /** A field of the resource's {@code spec}, where it is set. */
    Draft field(String key, CustomResource resource, String... path) {
        node(resource, path).ifPresent(found -> put(key, found));
        return this;
    }

    Draft put(String key, Setting value) {
        entries.add(new Setting.Entry(key, value.at(), value));
        return this;
    }

    Draft block(String key, Draft inner) {
        return put(key, inner.build());
    }

    Setting build() {
        return new Setting.Block(entries, at);
    }

    static Optional<Setting> node(CustomResource resource, String... path) {
        Optional<Node> node = resource.root().get("spec", path);
        FieldPath full = FieldPath.of("spec");
        for (String step : path) {
            full = full.key(step);
        }
        FieldPath at = full;
        return node.map(found ->
                new SettingReader((span, inside) -> Location.of(resource.origin(), span, inside)).read(found, at));
    }

    static Optional<String> text(CustomResource resource, String... path) {
        return node(resource, path)
                .filter(setting -> setting instanceof Setting.Single)
                .map(setting -> ((Setting.Single) setting).text());
    }
}
