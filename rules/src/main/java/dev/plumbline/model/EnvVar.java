// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.Optional;

/**
 * An environment variable of a container: a literal value, or a source that it is read from.
 *
 * @param value the literal; absent when {@code source} is set or the value is empty; masked where it is a credential
 */
public record EnvVar(String name, Value<String> value, Optional<Source> source, Location at) {
    /** Where a variable without a literal comes from. */
    public enum SourceKind {
        CONFIG_MAP_KEY,
        SECRET_KEY,
        FIELD,
        RESOURCE_FIELD,
        FILE_KEY
    }

    /**
     * The {@code valueFrom} of a variable.
     *
     * @param object name of the ConfigMap or Secret; empty for a field
     * @param key the key in it, or the field path
     */
    public record Source(SourceKind kind, String object, String key, boolean optional, Location at) {}
}
