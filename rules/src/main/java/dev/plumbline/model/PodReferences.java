// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.ArrayList;
import java.util.List;

/** The ConfigMaps and Secrets that a pod takes values from, each place once. */
public final class PodReferences {
    /** How a value reaches the pod. */
    public enum Way {
        VARIABLE,
        ALL_VARIABLES,
        FILES
    }

    /**
     * One reference.
     *
     * @param secret true for a Secret, false for a ConfigMap
     * @param key empty when all keys are taken
     */
    public record Reference(boolean secret, String name, String key, Way way, boolean optional, Location at) {}

    private PodReferences() {}

    public static List<Reference> of(PodSpec pod) {
        List<Reference> references = new ArrayList<>();
        for (Container container : pod.allContainers()) {
            for (EnvVar variable : container.env()) {
                variable.source().ifPresent(source -> add(source, references));
            }
            container
                    .envFrom()
                    .forEach(from -> references.add(new Reference(
                            from.secret(), from.object(), "", Way.ALL_VARIABLES, from.optional(), from.at())));
        }
        pod.volumes().forEach(volume -> add(volume.source(), volume.at(), references));
        return references;
    }

    private static void add(EnvVar.Source source, List<Reference> into) {
        switch (source.kind()) {
            case SECRET_KEY -> into.add(variable(source, true));
            case CONFIG_MAP_KEY -> into.add(variable(source, false));
            case FIELD, RESOURCE_FIELD, FILE_KEY -> {
                // Neither names an object that holds payload.
            }
        }
    }

    private static Reference variable(EnvVar.Source source, boolean secret) {
        return new Reference(secret, source.object(), source.key(), Way.VARIABLE, source.optional(), source.at());
    }

    private static void add(VolumeSource source, Location at, List<Reference> into) {
        if (source instanceof VolumeSource.SecretFiles files) {
            into.addAll(files(true, files.name(), files.items(), files.optional(), at));
        } else if (source instanceof VolumeSource.ConfigMapFiles files) {
            into.addAll(files(false, files.name(), files.items(), files.optional(), at));
        } else if (source instanceof VolumeSource.Projected projected) {
            projected.sources().forEach(part -> add(part, at, into));
        }
    }

    private static List<Reference> files(
            boolean secret, String name, List<VolumeSource.Item> items, boolean optional, Location at) {
        if (items.isEmpty()) {
            return List.of(new Reference(secret, name, "", Way.FILES, optional, at));
        }
        return items.stream()
                .map(item -> new Reference(secret, name, item.key(), Way.FILES, optional, at))
                .toList();
    }
}
