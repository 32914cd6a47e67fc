// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.SpiffeId;
import java.util.List;
import java.util.Optional;

/** A ClusterStaticEntry: one registration entry, word for word. */
public record StaticEntry(CustomResource resource, Settings spec) implements Registration, SpireResource {
    public static final String KIND = "ClusterStaticEntry";

    public static StaticEntry of(CustomResource resource) {
        return new StaticEntry(resource, ResourceSettings.of(resource).in("spec"));
    }

    @Override
    public ObjectId id() {
        return resource.id();
    }

    @Override
    public Location at() {
        return resource.at();
    }

    public Located<String> spiffeId() {
        return located("spiffeID");
    }

    public Located<String> parentId() {
        return located("parentID");
    }

    private Located<String> located(String key) {
        return new Located<>(
                spec.text(key).asKnown().orElse(""), spec.text(key).location().orElse(spec.at(key)));
    }

    public List<Located<String>> selectors() {
        return spec.texts("selectors");
    }

    public boolean isTrue(String key) {
        return spec.flag(key).isKnown(Boolean::booleanValue);
    }

    public String hint() {
        return spec.text("hint").asKnown().orElse("");
    }

    /** Why the controller manager cannot render it. */
    public Optional<Located<String>> fault() {
        Optional<String> id = SpiffeId.fault(spiffeId().value());
        if (id.isPresent()) {
            return Optional.of(new Located<>(
                    "its spiffeID is none: " + id.get(), spiffeId().at()));
        }
        Optional<String> parent = SpiffeId.fault(parentId().value());
        if (parent.isPresent()) {
            return Optional.of(new Located<>(
                    "its parentID is no SPIFFE ID: " + parent.get(), parentId().at()));
        }
        return selectors().stream()
                .flatMap(selector -> EntrySelector.fault(selector.value()).stream()
                        .map(why -> new Located<>("a selector is none: " + why, selector.at())))
                .findFirst();
    }
}
