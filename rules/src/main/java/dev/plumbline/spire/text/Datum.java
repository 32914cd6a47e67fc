// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that a Go template can meet. */
public sealed interface Datum {
    /** A string. */
    record Text(String value) implements Datum {}

    /**
     * A string that only run time knows and that is always there and never empty: the name of a node, the UID of a pod.
     *
     * @param name what stands for it in a predicted identity: {@code {node-uid}}
     */
    record Placeholder(String name) implements Datum {}

    /** A boolean. */
    record Flag(boolean value) implements Datum {}

    /** An integer. */
    record Number(long value) implements Datum {}

    /** A map from string to string, as labels and annotations are. */
    record Texts(Map<String, String> values) implements Datum {
        public Texts {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A struct.
     *
     * @param values fields whose value is known or stands for one
     * @param others further fields of the Go type; their values are not known here
     */
    record Struct(String type, Map<String, Datum> values, List<String> others) implements Datum {
        public Struct {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            others = List.copyOf(others);
        }
    }

    /** What a missing key of a map yields: prints as {@code <no value>}, false in a condition. */
    record Missing() implements Datum {}

    /** A nil pointer: printing it or asking for a field fails. */
    record Nil() implements Datum {}

    /** Only run time knows; {@code what} names it. */
    record Unknown(String what) implements Datum {}
}
