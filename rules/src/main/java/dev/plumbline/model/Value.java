// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A field's value: known, not set, or not knowable from what was read (a template expression, a value that does not parse). */
public sealed interface Value<T> {
    /** Set, to this. */
    record Known<T>(T value, Location at) implements Value<T> {
        public Known {
            requireNonNull(value, "value");
            requireNonNull(at, "at");
        }
    }

    /** Not set. */
    record Absent<T>() implements Value<T> {
        /** One for all: most fields of most objects are not set. */
        private static final Absent<Object> OF_ANY_TYPE = new Absent<>();
    }

    /** Set, to something that only run time or a renderer knows; {@code why} is half a sentence without final period. */
    record Unknown<T>(String why, Location at) implements Value<T> {
        public Unknown {
            requireNonNull(why, "why");
            requireNonNull(at, "at");
        }
    }

    static <T> Value<T> known(T value, Location at) {
        return new Known<>(value, at);
    }

    @SuppressWarnings("unchecked") // nothing is nothing of any type
    static <T> Value<T> absent() {
        return (Value<T>) Absent.OF_ANY_TYPE;
    }

    static <T> Value<T> unknown(String why, Location at) {
        return new Unknown<>(why, at);
    }

    /** True only when the value is known; negate the test, never this call. */
    default boolean isKnown(Predicate<? super T> test) {
        return this instanceof Known<T> known && test.test(known.value());
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    /** The other where nothing is set. */
    default Value<T> or(Value<T> otherwise) {
        return isAbsent() ? otherwise : this;
    }

    /** The value when it is known. */
    default Optional<T> asKnown() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Where the field stands, when it is set at all. */
    default Optional<Location> location() {
        return fold(known -> Optional.of(known.at()), Optional::empty, unknown -> Optional.of(unknown.at()));
    }

    /** One answer a case, so that a new case breaks the build. */
    default <R> R fold(
            Function<? super Known<T>, ? extends R> known,
            Supplier<? extends R> absent,
            Function<? super Unknown<T>, ? extends R> unknown) {
        if (this instanceof Known<T> value) {
            return known.apply(value);
        }
        if (this instanceof Unknown<T> value) {
            return unknown.apply(value);
        }
        return absent.get();
    }

    default <R> Value<R> map(Function<? super T, ? extends R> change) {
        return fold(
                known -> known(change.apply(known.value()), known.at()),
                Value::absent,
                unknown -> unknown(unknown.why(), unknown.at()));
    }
}
