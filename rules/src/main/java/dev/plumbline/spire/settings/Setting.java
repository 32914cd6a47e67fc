// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.settings;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import java.util.List;

/** A part of a configuration: a value, a block of named parts, a list, or null. */
public sealed interface Setting {
    Location at();

    /** One value, as the text that the file gives. */
    record Single(String text, Location at) implements Setting {
        public Single {
            requireNonNull(text, "text");
            requireNonNull(at, "at");
        }

        @Override
        public String toString() {
            return "[setting of " + text.length() + " characters]";
        }
    }

    /** Named parts, in order; a name may occur more than once. */
    record Block(List<Entry> entries, Location at) implements Setting {
        public Block {
            entries = List.copyOf(entries);
            requireNonNull(at, "at");
        }
    }

    /** A list. */
    record Items(List<Setting> items, Location at) implements Setting {
        public Items {
            items = List.copyOf(items);
            requireNonNull(at, "at");
        }
    }

    /** Written as null. */
    record Nothing(Location at) implements Setting {}

    /** A named part; {@code at} is the name's place. */
    record Entry(String key, Location at, Setting value) {
        public Entry {
            requireNonNull(key, "key");
            requireNonNull(at, "at");
            requireNonNull(value, "value");
        }
    }
}
