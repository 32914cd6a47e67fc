// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.model.ObjectId;
import dev.plumbline.remedy.change.Operation;
import java.util.List;
import java.util.Map;

/** One thing to apply, run or do by hand. */
public sealed interface Part {
    /** A whole object. */
    record Manifest(Map<String, Object> object) implements Part {
        /** Its kind, namespace and name; the namespace is empty for objects without one. */
        public ObjectId id() {
            Map<?, ?> metadata = (Map<?, ?>) object.getOrDefault("metadata", Map.of());
            Object namespace = metadata.get("namespace");
            return new ObjectId(
                    ObjectId.groupOf(String.valueOf(object.get("apiVersion"))),
                    String.valueOf(object.get("kind")),
                    namespace == null ? "" : String.valueOf(namespace),
                    String.valueOf(metadata.get("name")));
        }
    }

    /**
     * A JSON patch of one object.
     *
     * @param file where the object is written, empty for one of a cluster
     */
    record Patch(ObjectId target, String file, List<Operation> operations) implements Part {
        public Patch {
            operations = List.copyOf(operations);
        }
    }

    /**
     * Commands for an administrator of Vault.
     *
     * @param once true for what is typed once and belongs into no script: it takes or shows secrets
     */
    record Commands(List<String> lines, boolean once) implements Part {
        public Commands(List<String> lines) {
            this(lines, false);
        }

        public Commands {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An object that goes.
     *
     * @param file where it is written, empty for one of a cluster
     */
    record Removal(ObjectId target, String file) implements Part {}

    /** Something that only a person can do. */
    record Words(String text) implements Part {}
}
