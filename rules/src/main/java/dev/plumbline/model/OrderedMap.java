// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps that keep their order and cannot be changed. Few entries lie in one array: an estate has several small maps for each
 * object, and a hash table is five times their size.
 */
final class OrderedMap {
    private static final int FEW = 12;

    private OrderedMap() {}

    static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        if (map.isEmpty()) {
            return Map.of();
        }
        if (map instanceof Small) {
            return map;
        }
        return map.size() <= FEW ? new Small<>(map) : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static final class Small<K, V> extends AbstractMap<K, V> {
        /** Keys and values in turn. */
        private final Object[] entries;

        Small(Map<K, V> map) {
            entries = new Object[map.size() * 2];
            int next = 0;
            for (Map.Entry<K, V> entry : map.entrySet()) {
                entries[next++] = entry.getKey();
                entries[next++] = entry.getValue();
            }
        }

        @Override
        public int size() {
            return entries.length / 2;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return get(key) != null;
        }

        @Override
        @SuppressWarnings("unchecked") // put in as such
        public @Nullable V get(@Nullable Object key) {
            for (int index = 0; index < entries.length; index += 2) {
                if (entries[index].equals(key)) {
                    return (V) entries[index + 1];
                }
            }
            return null;
        }

        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<K, V>> iterator() {
                    return new Entries();
                }

                @Override
                public int size() {
                    return entries.length / 2;
                }
            };
        }

        private final class Entries implements Iterator<Map.Entry<K, V>> {
            private int next;

            @Override
            public boolean hasNext() {
                return next < entries.length;
            }

            @Override
            @SuppressWarnings("unchecked") // put in as such
            public Map.Entry<K, V> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                next += 2;
                return Map.entry((K) entries[next - 2], (V) entries[next - 1]);
            }
        }
    }
}
