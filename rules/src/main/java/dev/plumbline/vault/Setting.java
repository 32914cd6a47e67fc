// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
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

    /** Says what a scalar's text is at run time: the text itself, or what is not known of it. */
    @FunctionalInterface
    interface Evaluation {
        /** Text that nothing is filled into. */
        Evaluation LITERAL = Setting::known;

        /** Text in which {@code ${…}} and {@code {{…}}} are filled in by someone later. */
        Evaluation TEMPLATE = (text, at) ->
                OpenText.isOpen(text) ? open("a part of it is filled in later", text, at) : known(text, at);

        Setting evaluate(String text, Location at);
    }

    /**
     * One text; unknown where only run time knows it.
     *
     * @param written as the carrier spells it, variables included, so that its shape can be judged; empty when it was not seen
     * @param source the text with the place of each character, for text that holds a document of its own
     */
    record Text(Value<String> value, String written, Location at, Optional<Source> source) implements Setting {
        public Text(Value<String> value, String written, Location at) {
            this(value, written, at, Optional.empty());
        }

        public Text {
            requireNonNull(value, "value");
            requireNonNull(written, "written");
            requireNonNull(at, "at");
        }
    }

    /**
     * Text that can be read further.
     *
     * @param path where the text stands, for the places inside it
     * @param evaluation for the texts inside it
     */
    record Source(PlacedText text, FieldPath path, Placing placing, Evaluation evaluation) {
        /** The place of a stretch of the text. */
        public Location at(Span span) {
            return placing.at(span, path);
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
        return new Text(Value.known(text, at), text, at);
    }

    static Setting unknown(String why, Location at) {
        return new Text(Value.unknown(why, at), "", at);
    }

    /** This text with its characters' places; anything else as it is. */
    default Setting from(Source source) {
        return this instanceof Text text
                ? new Text(text.value(), text.written(), text.at(), Optional.of(source))
                : this;
    }

    /** A text with parts that only run time knows. */
    static Setting open(String why, String written, Location at) {
        return new Text(Value.unknown(why, at), written, at);
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

    /** The text as it is spelled, known or not. */
    default Optional<String> spelled() {
        return asText().map(Text::written).filter(text -> !text.isEmpty());
    }

    /** The text of a text; a list or group is no text. */
    default Value<String> text() {
        return asText().map(Text::value).orElseGet(() -> Value.unknown("it is not a single text", at()));
    }
}
