// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of one parameter as a carrier spells it: a text, a list, or named values. */
public sealed interface Setting {
    /** Where the value stands. */
    Location at();

    /** One text; unknown where only run time knows it. */
    record Text(Value<String> value, Location at) implements Setting {
        public Text {
            requireNonNull(value, "value");
            requireNonNull(at, "at");
        }
    }

    /** Several values in order. */
    record Many(List<Setting> items, Location at) implements Setting {
        public Many {
            items = List.copyOf(items);
            requireNonNull(at, "at");
        }
    }

    /** Values by name. */
    record Group(Map<String, Setting> entries, Location at) implements Setting {
        public Group {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            requireNonNull(at, "at");
        }
    }

    static Setting known(String text, Location at) {
        return new Text(Value.known(text, at), at);
    }

    static Setting unknown(String why, Location at) {
        return new Text(Value.unknown(why, at), at);
    }

    default Optional<Group> asGroup() {
        return this instanceof Group group ? Optional.of(group) : Optional.empty();
    }

    default Optional<Many> asMany() {
        return this instanceof Many many ? Optional.of(many) : Optional.empty();
    }

    default Optional<Text> asText() {
        return this instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    /** The text of a text; a list or group is no text. */
    default Value<String> text() {
        return asText().map(Text::value).orElseGet(() -> Value.unknown("it is not a single text", at()));
    }
}
