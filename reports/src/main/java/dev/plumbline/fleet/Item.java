// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** An object of a report's JSON; what is left out there is empty here, and what cannot be understood is no report. */
final class Item {
    private final JsonNode node;

    Item(JsonNode node) {
        this.node = node;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return node.path(name).asText("");
    }

    Optional<String> some(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    int number(String name) {
        return node.path(name).asInt();
    }

    boolean flag(String name) {
        return node.path(name).asBoolean();
    }

    Item at(String name) {
        return new Item(node.path(name));
    }

    Optional<Item> ifAny(String name) {
        return has(name) ? Optional.of(at(name)) : Optional.empty();
    }

    <T> List<T> each(String name, Function<Item, T> reader) {
        List<T> all = new ArrayList<>();
        node.path(name).forEach(item -> all.add(reader.apply(new Item(item))));
        return all;
    }

    List<String> words(String name) {
        List<String> all = new ArrayList<>();
        node.path(name).forEach(item -> all.add(item.asText()));
        return all;
    }

    Optional<LocalDate> date(String name) {
        try {
            return some(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new FleetException("no date at " + name);
        }
    }

    /** A constant however it is written: {@code notApplicable}, {@code argo-cd}. */
    <E extends Enum<E>> E constant(String name, E[] values) {
        String wanted = plain(text(name));
        for (E value : values) {
            if (plain(value.name()).equals(wanted)) {
                return value;
            }
        }
        throw new FleetException("a " + name + " that this version does not know");
    }

    private static String plain(String word) {
        return word.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
