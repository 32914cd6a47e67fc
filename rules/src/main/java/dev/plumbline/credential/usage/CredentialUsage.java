// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.usage;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvFrom;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Volume;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The uses of every ConfigMap and Secret of an estate, by key; computed once. */
public final class CredentialUsage {
    /** Stands for every key of an object. */
    private static final String ALL = "";

    private static final Set<String> PAYLOADS = Set.of("data", "stringData", "binaryData");

    private record Entry(ObjectId object, String key) {}

    private final Map<Entry, List<Use>> uses = new HashMap<>();
    private final Map<ObjectId, Workload> workloads = new HashMap<>();

    private CredentialUsage() {}

    public static CredentialUsage of(Inventory inventory) {
        CredentialUsage usage = new CredentialUsage();
        for (Workload workload : inventory.workloads()) {
            usage.workloads.put(workload.id(), workload);
            if (workload.standing() != Workload.Standing.OLD_REVISION) {
                usage.add(workload, inventory);
            }
        }
        return usage;
    }

    /** The uses of what a credential's object holds under its key; a workload's own credential is used by itself. */
    public List<Use> of(Credential credential) {
        Workload own = workloads.get(credential.holder());
        if (own != null) {
            return List.of(new Use(own, Use.Way.OWN, credential.at()));
        }
        return key(credential.at().path())
                .map(key -> of(credential.holder(), key))
                .orElse(List.of());
    }

    /** The uses of one key of a ConfigMap or Secret. */
    public List<Use> of(ObjectId object, String key) {
        List<Use> found = new ArrayList<>(uses.getOrDefault(new Entry(object, ALL), List.of()));
        found.addAll(uses.getOrDefault(new Entry(object, key), List.of()));
        return found;
    }

    /** The key of {@code data} that a path leads through. */
    private static Optional<String> key(FieldPath path) {
        Optional<FieldPath> step = Optional.of(path);
        while (step.isPresent()) {
            Optional<FieldPath> parent = step.get().parent();
            boolean payload = parent.flatMap(FieldPath::parent)
                            .filter(FieldPath.root()::equals)
                            .isPresent()
                    && parent.flatMap(FieldPath::lastKey)
                            .filter(PAYLOADS::contains)
                            .isPresent();
            if (payload) {
                return step.get().lastKey();
            }
            step = parent;
        }
        return Optional.empty();
    }

    private void add(Workload workload, Inventory inventory) {
        Mounts mounts = Mounts.of(workload.pod());
        for (Container container : workload.pod().allContainers()) {
            container.env().forEach(variable -> variable.source().ifPresent(source -> add(workload, source)));
            container.envFrom().forEach(from -> add(workload, from));
        }
        for (Volume volume : workload.pod().volumes()) {
            for (Mounts.File file : mounts.files(volume)) {
                add(file.secret(), workload, file.object(), file.key(), Use.Way.MOUNT, volume.at());
            }
        }
        List<Located<String>> pulls = new ArrayList<>(workload.pod().imagePullSecrets());
        workload.pod()
                .serviceAccountName()
                .asKnown()
                .flatMap(account -> inventory.serviceAccount(workload.namespace(), account))
                .ifPresent(account -> pulls.addAll(account.imagePullSecrets()));
        pulls.forEach(pull -> add(true, workload, pull.value(), ALL, Use.Way.IMAGE_PULL, pull.at()));
    }

    private void add(Workload workload, EnvVar.Source source) {
        switch (source.kind()) {
            case CONFIG_MAP_KEY -> add(false, workload, source.object(), source.key(), Use.Way.VARIABLE, source.at());
            case SECRET_KEY -> add(true, workload, source.object(), source.key(), Use.Way.VARIABLE, source.at());
            case FIELD, RESOURCE_FIELD, FILE_KEY -> {}
        }
    }

    private void add(Workload workload, EnvFrom from) {
        add(from.secret(), workload, from.object(), ALL, Use.Way.ALL_VARIABLES, from.at());
    }

    private void add(boolean secret, Workload workload, String name, String key, Use.Way way, Location at) {
        ObjectId object = ObjectId.core(secret ? "Secret" : "ConfigMap", workload.namespace(), name);
        uses.computeIfAbsent(new Entry(object, key), entry -> new ArrayList<>()).add(new Use(workload, way, at));
    }
}
