// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.FieldPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The objects of one estate, indexed, each kind in the order of its identities. */
public final class Inventory {
    private final Map<Class<? extends Subject>, Map<ObjectId, Subject>> byType;
    /** Made once for each type that is asked for, which rules do again and again. */
    private final Map<Class<?>, List<? extends Subject>> listed = new ConcurrentHashMap<>();

    private final Map<String, List<CustomResource>> customByKind;
    private final List<KeptText> keptTexts;
    private final Map<ObjectId, Map<FieldPath, KeptText>> keptByCarrier = new HashMap<>();
    private final Map<ObjectId, Lineage> lineages;
    private final Scope scope;

    private Inventory(Builder builder) {
        Map<Class<? extends Subject>, Map<ObjectId, Subject>> copied = new LinkedHashMap<>();
        builder.byType.forEach((type, objects) -> copied.put(type, Collections.unmodifiableMap(objects)));
        byType = copied;
        customByKind = new LinkedHashMap<>();
        for (CustomResource resource : all(CustomResource.class)) {
            customByKind
                    .computeIfAbsent(resource.id().group() + "/" + resource.id().kind(), kind -> new ArrayList<>())
                    .add(resource);
        }
        keptTexts = List.copyOf(builder.keptTexts);
        keptTexts.forEach(text -> text.carrier()
                .ifPresent(carrier -> keptByCarrier
                        .computeIfAbsent(carrier, each -> new LinkedHashMap<>())
                        .put(text.at(), text)));
        lineages = Map.copyOf(builder.lineages);
        scope = builder.scope;
    }

    public static Builder builder(Scope scope) {
        return new Builder(scope);
    }

    /** All objects of one record type, or of all types when asked for {@link Subject} itself. */
    @SuppressWarnings("unchecked") // listed as such
    public <S extends Subject> Collection<S> all(Class<S> type) {
        return (List<S>) listed.computeIfAbsent(type, this::list);
    }

    private List<Subject> list(Class<?> type) {
        List<Subject> objects = new ArrayList<>();
        byType.forEach((candidate, sameType) -> {
            if (type.isAssignableFrom(candidate)) {
                objects.addAll(sameType.values());
            }
        });
        return List.copyOf(objects);
    }

    /** The object, when its content was read too. */
    public <S extends Subject> Optional<S> find(Class<S> type, ObjectId id) {
        return Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(id))
                .map(type::cast)
                .filter(object -> scope.unread(id).isEmpty());
    }

    public Collection<Workload> workloads() {
        return all(Workload.class);
    }

    public Optional<ServiceAccount> serviceAccount(String namespace, String name) {
        return find(ServiceAccount.class, ObjectId.core("ServiceAccount", namespace, name));
    }

    public Optional<ConfigMap> configMap(String namespace, String name) {
        return find(ConfigMap.class, ObjectId.core("ConfigMap", namespace, name));
    }

    public Optional<Secret> secret(String namespace, String name) {
        return find(Secret.class, ObjectId.core("Secret", namespace, name));
    }

    public Optional<Namespace> namespace(String name) {
        return find(Namespace.class, ObjectId.core("Namespace", "", name));
    }

    /** Objects without a record of their own, by API group and kind. */
    public List<CustomResource> customResources(String group, String kind) {
        return Collections.unmodifiableList(customByKind.getOrDefault(group + "/" + kind, List.of()));
    }

    public Optional<CustomResource> customResource(String group, String kind, String namespace, String name) {
        return find(CustomResource.class, new ObjectId(group, kind, namespace, name));
    }

    /** Payload that was kept because wiring needs it, in order of carrier and key; copies in several files are all listed. */
    public List<KeptText> keptTexts() {
        return keptTexts;
    }

    /** The kept payload of one key of a ConfigMap or Secret. */
    public Optional<KeptText> keptText(ObjectId carrier, String key) {
        return keptTexts(carrier).stream()
                .filter(text -> text.key().equals(key))
                .findFirst();
    }

    /** The kept payload of a ConfigMap or Secret, each text once: the later copy replaces the earlier, as objects do. */
    public Collection<KeptText> keptTexts(ObjectId carrier) {
        return Collections.unmodifiableCollection(
                keptByCarrier.getOrDefault(carrier, Map.of()).values());
    }

    /** Where an object comes from, as far as it says so. */
    public Lineage lineageOf(ObjectId object) {
        return lineages.getOrDefault(object, Lineage.of(object));
    }

    /** What was looked at: tells an object that is missing from one that was not read. */
    public Scope scope() {
        return scope;
    }

    /** Collects objects; a later object with the same identity and type replaces an earlier one. */
    public static final class Builder {
        private final Map<Class<? extends Subject>, Map<ObjectId, Subject>> byType = new LinkedHashMap<>();
        private final List<KeptText> keptTexts = new ArrayList<>();
        private final Map<ObjectId, Lineage> lineages = new HashMap<>();
        private final Scope scope;

        private Builder(Scope scope) {
            this.scope = scope;
        }

        public Builder add(Subject object) {
            byType.computeIfAbsent(object.getClass(), type -> new TreeMap<>()).put(object.id(), object);
            return this;
        }

        public Builder add(KeptText text) {
            keptTexts.add(text);
            return this;
        }

        public Builder add(ObjectId object, Lineage lineage) {
            if (!lineage.equals(Lineage.of(object))) {
                lineages.put(object, lineage);
            }
            return this;
        }

        public Inventory build() {
            return new Inventory(this);
        }
    }
}
