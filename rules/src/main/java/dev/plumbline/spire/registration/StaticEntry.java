// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.registration.EntrySelector.Holds;
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

    /** Why it is never an entry: the controller manager cannot render it, or any server refuses it. */
    public Optional<Located<String>> fault() {
        Located<String> id = spiffeId();
        return fault(id, SpiffeId.fault(id.value()), "its spiffeID is none: ")
                .or(() -> fault(id, SpiffeId.registrationFault(id.value()), "its spiffeID is refused: "))
                .or(() -> fault(parentId(), SpiffeId.fault(parentId().value()), "its parentID is no SPIFFE ID: "))
                .or(this::selectorFault);
    }

    private static Optional<Located<String>> fault(Located<String> field, Optional<String> why, String words) {
        return why.map(text -> new Located<>(words + text, field.at()));
    }

    private Optional<Located<String>> selectorFault() {
        if (selectors().isEmpty()) {
            return Optional.of(new Located<>("it has no selector, so the server refuses it", spec.at("selectors")));
        }
        return selectors().stream()
                .flatMap(selector ->
                        fault(selector, EntrySelector.fault(selector.value()), "a selector is none: ").stream())
                .findFirst();
    }

    /** True when some selector takes processes of the workload and none excludes them all; a broken one says nothing. */
    public boolean mayMean(Workload workload) {
        List<Holds> answers = selectors().stream()
                .flatMap(selector -> EntrySelector.parse(selector.value()).stream())
                .map(selector -> selector.holdsFor(workload))
                .toList();
        return answers.contains(Holds.YES) && !answers.contains(Holds.NO);
    }
}
