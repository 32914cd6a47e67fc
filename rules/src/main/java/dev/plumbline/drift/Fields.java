// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.drift;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The comparable fields of one object by name. Those of an open group may be more in the cluster, where admission and controllers
 * add to them; what cannot be known is left out of the comparison.
 */
final class Fields {
    private static final Object UNKNOWN = new Object();
    private static final Pattern MASKED = Pattern.compile(PlacedText.MASK + "+");

    private final Map<String, Object> closed = new TreeMap<>();
    private final Map<String, Object> open = new TreeMap<>();

    Fields closed(String name, Object value) {
        closed.put(name, unmasked(value));
        return this;
    }

    Fields closed(String name, Value<?> value) {
        return closed(name, value.isUnknown() ? UNKNOWN : value.asKnown());
    }

    Fields open(String name, Object value) {
        open.put(name, unmasked(value));
        return this;
    }

    /** Names of the fields in which the state is not what was intended. */
    static SortedSet<String> differences(Fields intent, Fields state) {
        SortedSet<String> names = new TreeSet<>();
        Set<String> both = new HashSet<>(intent.closed.keySet());
        both.addAll(state.closed.keySet());
        both.forEach(name -> compare(name, intent.closed, state.closed, names));
        intent.open.keySet().forEach(name -> compare(name, intent.open, state.open, names));
        // A container that is only on one side says it; its fields add nothing.
        names.removeIf(name -> names.stream().anyMatch(other -> name.startsWith(other + ".")));
        return names;
    }

    /** A credential's length is no difference: whether values differ, their fingerprints tell. */
    private static Object unmasked(Object value) {
        if (value instanceof String text) {
            return MASKED.matcher(text).replaceAll("*");
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Fields::unmasked);
        }
        return value instanceof List<?> list
                ? list.stream().map(Fields::unmasked).toList()
                : value;
    }

    private static void compare(
            String name, Map<String, Object> intent, Map<String, Object> state, SortedSet<String> into) {
        Object wanted = intent.get(name);
        Object found = state.get(name);
        boolean comparable = wanted != UNKNOWN && found != UNKNOWN;
        if (comparable && (wanted == null || !wanted.equals(found))) {
            into.add(name);
        }
    }
}
