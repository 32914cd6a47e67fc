// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;
import java.util.Map;

/**
 * A probe or lifecycle hook of a container.
 *
 * @param kind the field it stands in
 * @param command words of an {@code exec} action, empty for others
 * @param headers HTTP headers of an {@code httpGet} action, in order of appearance
 */
public record Probe(
        Kind kind,
        List<Located<String>> command,
        Value<String> path,
        Map<String, Located<String>> headers,
        Location at) {
    /** The fields of a container that run something beside it. */
    public enum Kind {
        LIVENESS("livenessProbe", "liveness probe"),
        READINESS("readinessProbe", "readiness probe"),
        STARTUP("startupProbe", "startup probe"),
        POST_START("lifecycle.postStart", "postStart hook"),
        PRE_STOP("lifecycle.preStop", "preStop hook");

        private final String field;
        private final String words;

        Kind(String field, String words) {
            this.field = field;
            this.words = words;
        }

        /** Field path below the container. */
        public String field() {
            return field;
        }

        public String words() {
            return words;
        }
    }

    public Probe {
        command = List.copyOf(command);
        headers = OrderedMap.copyOf(headers);
    }
}
