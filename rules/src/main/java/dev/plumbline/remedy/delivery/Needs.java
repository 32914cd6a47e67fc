// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvFrom;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Probe;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every place where a workload takes a secret: its own literals, ConfigMaps with credentials, Secrets. */
final class Needs {
    private final Facts facts;
    private final Workload workload;
    private final Set<String> secrets;
    private final List<Need> all = new ArrayList<>();
    private final Set<ObjectId> origins = new LinkedHashSet<>();
    private final List<Credential> byHand = new ArrayList<>();
    private final Map<ValueFingerprint, String> fieldOfValue = new HashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private Needs(Facts facts, Workload workload, Set<String> secrets) {
        this.facts = facts;
        this.workload = workload;
        this.secrets = secrets;
    }

    /** @param secrets names of the Secrets that hold what it needs; others are infrastructure */
    static Needs of(Facts facts, Workload workload, Set<String> secrets) {
        Needs needs = new Needs(facts, workload, secrets);
        for (Container container : workload.pod().allContainers()) {
            needs.variables(container);
            container.envFrom().forEach(from -> needs.from(container, from));
        }
        for (Volume volume : workload.pod().volumes()) {
            needs.files(volume, volume.source());
        }
        for (Container container : workload.pod().allContainers()) {
            needs.texts(container);
        }
        needs.rest();
        return needs;
    }

    List<Need> all() {
        return all;
    }

    /** The ConfigMaps and Secrets that are not needed any more afterwards. */
    Set<ObjectId> origins() {
        return origins;
    }

    /** What no patch can take away: comments, labels, fields of volumes. */
    List<Credential> byHand() {
        return byHand;
    }

    /** The fields of the secret in Vault, each once. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        all.forEach(need -> fields.addAll(need.fields()));
        return fields;
    }

    private List<Credential> own() {
        return facts.credentialsIn(workload.id()).stream()
                .filter(Origins::counts)
                .toList();
    }

    private Optional<Credential> at(String path) {
        return own().stream()
                .filter(credential -> isAtOrInside(credential.at().path().toString(), path))
                .findFirst();
    }

    private static boolean isAtOrInside(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + " ") || path.startsWith(outer + ".");
    }

    private void variables(Container container) {
        for (EnvVar variable : container.env()) {
            String path =
                    variable.value().location().map(at -> at.path().toString()).orElse("");
            Optional<Credential> literal = path.isEmpty() ? Optional.empty() : at(path);
            if (literal.isPresent()) {
                String field = field(variable.name(), variable.name(), "value of " + container.name());
                fieldOfValue.putIfAbsent(literal.get().value(), field);
                places.put(literal.get().at().path().toString(), field);
                all.add(new Need.Variable(container, variable, field));
            } else if (variable.source().isPresent()) {
                reference(container, variable, variable.source().get());
            }
        }
    }

    /** A field's name: as the workload calls it, unless another place uses the name for something else. */
    private String field(String wanted, String value, String place) {
        String taken = places.get("field " + wanted);
        if (taken == null || taken.equals(value)) {
            places.put("field " + wanted, value);
            return wanted;
        }
        return field(place.replaceAll("[^A-Za-z0-9]+", "_") + "_" + wanted, value, place);
    }

    private void reference(Container container, EnvVar variable, EnvVar.Source source) {
        boolean secret = source.kind() == EnvVar.SourceKind.SECRET_KEY;
        boolean map = source.kind() == EnvVar.SourceKind.CONFIG_MAP_KEY;
        ObjectId object = ObjectId.core(secret ? "Secret" : "ConfigMap", workload.namespace(), source.object());
        boolean needed = secret && secrets.contains(source.object())
                || map && Origins.keysWithCredentials(facts, object).contains(source.key());
        if (needed) {
            origins.add(object);
            String origin = object.path() + "/" + source.key();
            all.add(new Need.Variable(container, variable, field(source.key(), origin, source.object())));
        }
    }

    private void from(Container container, EnvFrom from) {
        ObjectId object = ObjectId.core(from.secret() ? "Secret" : "ConfigMap", workload.namespace(), from.object());
        if (from.secret() && secrets.contains(from.object())) {
            origins.add(object);
            Optional<List<String>> keys = Origins.keysOfSecret(facts, workload.namespace(), from.object());
            all.add(new Need.All(container, from, keys.orElse(List.of()), keys.isPresent()));
        } else if (!from.secret()) {
            Set<String> keys = Origins.keysWithCredentials(facts, object);
            if (!keys.isEmpty()) {
                origins.add(object);
                all.add(new Need.All(container, from, List.copyOf(keys), true));
            }
        }
    }

    private void files(Volume volume, VolumeSource source) {
        if (source instanceof VolumeSource.SecretFiles files && secrets.contains(files.name())) {
            ObjectId object = ObjectId.core("Secret", workload.namespace(), files.name());
            List<String> keys = files.items().isEmpty()
                    ? Origins.keysOfSecret(facts, workload.namespace(), files.name())
                            .orElseGet(() -> subPaths(volume))
                    : files.items().stream().map(VolumeSource.Item::key).toList();
            add(volume, object, keys, files.items(), false);
        } else if (source instanceof VolumeSource.ConfigMapFiles files) {
            ObjectId object = ObjectId.core("ConfigMap", workload.namespace(), files.name());
            List<String> held = List.copyOf(Origins.keysWithCredentials(facts, object));
            List<String> keys = held.stream()
                    .filter(key -> files.items().isEmpty()
                            || files.items().stream()
                                    .anyMatch(item -> item.key().equals(key)))
                    .toList();
            int visible = files.items().isEmpty()
                    ? Origins.keysOfConfigMap(facts, workload.namespace(), files.name())
                            .size()
                    : files.items().size();
            if (!keys.isEmpty()) {
                add(volume, object, keys, files.items(), visible > keys.size());
            }
        } else if (source instanceof VolumeSource.Projected projected) {
            projected(volume, projected);
        }
    }

    /** The volume may go only when every source of it is served otherwise. */
    private void projected(Volume volume, VolumeSource.Projected projected) {
        int before = all.size();
        projected.sources().forEach(part -> files(volume, part));
        boolean others = all.size() - before < projected.sources().size();
        for (int at = before; at < all.size(); at++) {
            if (others && all.get(at) instanceof Need.Files files) {
                all.set(at, new Need.Files(files.volume(), files.items(), files.names(), files.mounts(), true));
            }
        }
    }

    private List<String> subPaths(Volume volume) {
        return mounts(volume).stream()
                .map(each -> each.mount().subPath())
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
    }

    private void add(Volume volume, ObjectId object, List<String> keys, List<VolumeSource.Item> items, boolean others) {
        origins.add(object);
        List<String> names = keys.stream()
                .map(key -> items.stream()
                        .filter(item -> item.key().equals(key))
                        .map(VolumeSource.Item::path)
                        .findFirst()
                        .orElse(key))
                .toList();
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            fields.add(field(names.get(at), object.path() + "/" + keys.get(at), object.name()));
        }
        all.add(new Need.Files(volume, fields, names, mounts(volume), others));
    }

    private List<Need.Mounted> mounts(Volume volume) {
        List<Need.Mounted> mounts = new ArrayList<>();
        for (Container container : workload.pod().allContainers()) {
            for (VolumeMount mount : container.mounts()) {
                if (mount.volume().equals(volume.name())) {
                    mounts.add(new Need.Mounted(container, mount));
                }
            }
        }
        return mounts;
    }

    private void texts(Container container) {
        List<Located<String>> main = new ArrayList<>(container.command());
        main.addAll(container.args());
        texts(container, main, true);
        for (Probe probe : container.probes()) {
            texts(container, probe.command(), false);
        }
    }

    private void texts(Container container, List<Located<String>> words, boolean main) {
        for (int index = 0; index < words.size(); index++) {
            Located<String> word = words.get(index);
            Optional<Credential> found = at(word.at().path().toString());
            if (found.isPresent()) {
                String field = fieldOfValue.computeIfAbsent(
                        found.get().value(), value -> field(name(found.get()), value.toString(), container.name()));
                List<String> texts = words.stream().map(Located::value).toList();
                all.add(new Need.Text(container, texts, index, main, word.at(), field));
            }
        }
    }

    private static String name(Credential credential) {
        return credential.type().id().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }

    /** Comments are listed too: they hold the old value just as well. */
    private void rest() {
        for (Credential credential : facts.credentialsIn(workload.id())) {
            if (credential.place() != Place.ENV && credential.place() != Place.COMMAND) {
                byHand.add(credential);
            }
        }
    }
}
