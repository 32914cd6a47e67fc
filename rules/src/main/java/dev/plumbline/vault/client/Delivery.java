// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import java.util.Optional;

/**
 * Where what was fetched comes to lie.
 *
 * @param place path of a file, name of a Secret or variable
 */
public record Delivery(Kind kind, String place, Location at) {
    /** The sorts of places, safest first. */
    public enum Kind {
        PROCESS("the process only", false),
        MEMORY("a file in memory", false),
        ENVIRONMENT("the environment", false),
        NODE_DISK("a file on the node's disk", true),
        PERSISTENT("a file on a persistent volume or the host", true),
        KUBERNETES_SECRET("a Kubernetes Secret", true),
        CONFIG_MAP("a ConfigMap", true),
        OTHER_OBJECT("an object that is no Secret", true),
        UNKNOWN("a place that is not known", false);

        private final String words;
        private final boolean atRest;

        Kind(String words, boolean atRest) {
            this.words = words;
            this.atRest = atRest;
        }

        public String words() {
            return words;
        }

        /** True when it outlives the process on some disk. */
        public boolean isAtRest() {
            return atRest;
        }
    }

    /** The object of a namespace that it comes to lie in, where it is one that pods take values from. */
    public Optional<ObjectId> object(String namespace) {
        return switch (kind) {
            case KUBERNETES_SECRET -> Optional.of(ObjectId.core("Secret", namespace, place));
            case CONFIG_MAP -> Optional.of(ObjectId.core("ConfigMap", namespace, place));
            case PROCESS, MEMORY, ENVIRONMENT, NODE_DISK, PERSISTENT, OTHER_OBJECT, UNKNOWN -> Optional.empty();
        };
    }

    public Delivery {
        requireNonNull(kind, "kind");
        requireNonNull(place, "place");
        requireNonNull(at, "at");
    }
}
