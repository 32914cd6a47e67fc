// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the mappings and lists that an object is written from, in the order of writing. */
public final class Tree {
    private Tree() {}

    /** A mapping of keys and values by turns; a value that is an empty text, list or mapping is kept. */
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at + 1 < keysAndValues.length; at += 2) {
            map.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return map;
    }

    /** An object with its type and name; no namespace where that is empty. */
    public static Map<String, Object> object(
            String apiVersion, String kind, String namespace, String name, Object... keysAndValues) {
        Map<String, Object> metadata =
                namespace.isEmpty() ? of("name", name) : of("name", name, "namespace", namespace);
        Map<String, Object> object = of("apiVersion", apiVersion, "kind", kind, "metadata", metadata);
        object.putAll(of(keysAndValues));
        return object;
    }

    /** The same without a rights more than a process needs. */
    public static Map<String, Object> restricted() {
        return of(
                "allowPrivilegeEscalation",
                false,
                "readOnlyRootFilesystem",
                true,
                "runAsNonRoot",
                true,
                "capabilities",
                of("drop", List.of("ALL")),
                "seccompProfile",
                of("type", "RuntimeDefault"));
    }
}
