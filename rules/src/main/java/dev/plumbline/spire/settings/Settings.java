// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.settings;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.text.GoDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A block of settings, read by name; every answer carries its place. */
public final class Settings {
    /** A named block, such as a plugin under its type. */
    public record Named(String name, Location at, Settings body) {}

    /** How a value's text becomes its effective text; expansion of variables, or nothing at all. */
    public interface Effect extends Function<Setting.Single, Value<String>> {
        Effect NONE = single -> Value.known(single.text(), single.at());
    }

    private final List<Setting.Entry> entries;
    private final Location at;
    private final Effect effect;

    private Settings(List<Setting.Entry> entries, Location at, Effect effect) {
        this.entries = List.copyOf(entries);
        this.at = requireNonNull(at, "at");
        this.effect = requireNonNull(effect, "effect");
    }

    public static Settings of(Setting setting, Effect effect) {
        return new Settings(entriesOf(setting), setting.at(), effect);
    }

    public static Settings empty(Location at) {
        return new Settings(List.of(), at, Effect.NONE);
    }

    public Location at() {
        return at;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean has(String key) {
        return entries.stream().anyMatch(entry -> entry.key().equals(key));
    }

    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        entries.forEach(entry -> keys.add(entry.key()));
        return keys;
    }

    /** The place of a setting's name; the block's own place when it is not set. */
    public Location at(String key) {
        return last(key).map(Setting.Entry::at).orElse(at);
    }

    /** The block of this name; several of one name are one, as HCL merges them. */
    public Optional<Settings> block(String key) {
        List<Setting.Entry> merged = new ArrayList<>();
        Optional<Location> place = Optional.empty();
        for (Setting.Entry entry : entries) {
            if (entry.key().equals(key) && isBlock(entry.value())) {
                merged.addAll(entriesOf(entry.value()));
                place = place.or(() -> Optional.of(entry.at()));
            }
        }
        return place.map(found -> new Settings(merged, found, effect));
    }

    /** The block of this name, or an empty one standing for it. */
    public Settings in(String key) {
        return block(key).orElseGet(() -> new Settings(List.of(), at(key), effect));
    }

    /** Each block of this name apart: repeated blocks, and the items of a list. */
    public List<Settings> blocks(String key) {
        List<Settings> blocks = new ArrayList<>();
        for (Setting.Entry entry : entries) {
            if (entry.key().equals(key)) {
                objects(entry.value()).forEach(block -> blocks.add(new Settings(block.entries(), block.at(), effect)));
            }
        }
        return blocks;
    }

    /** The named blocks under a key: a map of them, labelled blocks, or a list of maps with one name each. */
    public List<Named> named(String key) {
        List<Named> named = new ArrayList<>();
        for (Setting.Entry entry : entries) {
            if (!entry.key().equals(key)) {
                continue;
            }
            for (Setting.Block block : objects(entry.value())) {
                for (Setting.Entry inner : block.entries()) {
                    named.add(new Named(
                            inner.key(), inner.at(), new Settings(entriesOf(inner.value()), inner.at(), effect)));
                }
            }
        }
        return named;
    }

    /** The effective text of a value; a list of one value counts as that value. */
    public Value<String> text(String key) {
        Optional<Setting> setting = last(key).map(Setting.Entry::value).map(Settings::onlyItem);
        if (setting.isEmpty() || setting.get() instanceof Setting.Nothing) {
            return Value.absent();
        }
        if (setting.get() instanceof Setting.Single single) {
            return effect.apply(single);
        }
        return Value.unknown(
                "it is a list or a block where a single value belongs",
                setting.get().at());
    }

    /** The text before any expansion. */
    public Value<String> rawText(String key) {
        return last(key)
                .map(Setting.Entry::value)
                .map(Settings::onlyItem)
                .filter(value -> value instanceof Setting.Single)
                .map(value -> Value.known(((Setting.Single) value).text(), value.at()))
                .orElseGet(Value::absent);
    }

    public Value<Boolean> flag(String key) {
        return parsed(text(key), Settings::flagOf, "it is neither true nor false");
    }

    public Value<Integer> number(String key) {
        return parsed(text(key), Settings::numberOf, "it is no whole number");
    }

    public Value<Duration> duration(String key) {
        return parsed(text(key), GoDuration::parse, "it is no duration as Go writes them");
    }

    /** The texts of a list of values; a single value counts as a list of one. */
    public List<Value<String>> values(String key) {
        List<Value<String>> values = new ArrayList<>();
        for (Setting.Entry entry : entries) {
            if (entry.key().equals(key)) {
                singles(entry.value()).forEach(single -> values.add(effect.apply(single)));
            }
        }
        return values;
    }

    /** The known texts of a list of values. */
    public List<Located<String>> texts(String key) {
        List<Located<String>> texts = new ArrayList<>();
        for (Value<String> value : values(key)) {
            value.asKnown()
                    .ifPresent(text ->
                            texts.add(new Located<>(text, value.location().orElse(at))));
        }
        return texts;
    }

    /** Every value below this block, at any depth. */
    public List<Setting.Single> everyValue() {
        List<Setting.Single> singles = new ArrayList<>();
        entries.forEach(entry -> collect(entry.value(), singles));
        return singles;
    }

    public List<Setting.Entry> entries() {
        return entries;
    }

    private Optional<Setting.Entry> last(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).reduce((first, second) -> second);
    }

    private static <T> Value<T> parsed(Value<String> text, Function<String, Optional<T>> parse, String otherwise) {
        return text.fold(
                known -> parse.apply(known.value())
                        .map(value -> Value.known(value, known.at()))
                        .orElseGet(() -> Value.unknown(otherwise, known.at())),
                Value::absent,
                unknown -> Value.unknown(unknown.why(), unknown.at()));
    }

    private static Optional<Boolean> flagOf(String text) {
        // The decoder reads booleans as strconv.ParseBool does.
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> Optional.of(true);
            case "0", "f", "F", "false", "FALSE", "False" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> numberOf(String text) {
        String digits = text.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Integer.decode(digits.startsWith("0o") ? "0" + digits.substring(2) : digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Setting onlyItem(Setting setting) {
        return setting instanceof Setting.Items items && items.items().size() == 1
                ? items.items().get(0)
                : setting;
    }

    private static boolean isBlock(Setting setting) {
        return setting instanceof Setting.Block
                || setting instanceof Setting.Nothing
                || !objects(setting).isEmpty();
    }

    private static List<Setting.Block> objects(Setting setting) {
        if (setting instanceof Setting.Block block) {
            return List.of(block);
        }
        List<Setting.Block> blocks = new ArrayList<>();
        if (setting instanceof Setting.Items items) {
            items.items().forEach(item -> blocks.addAll(objects(item)));
        }
        return blocks;
    }

    private static List<Setting.Entry> entriesOf(Setting setting) {
        List<Setting.Entry> entries = new ArrayList<>();
        objects(setting).forEach(block -> entries.addAll(block.entries()));
        return entries;
    }

    private static List<Setting.Single> singles(Setting setting) {
        List<Setting.Single> singles = new ArrayList<>();
        if (setting instanceof Setting.Single single) {
            singles.add(single);
        } else if (setting instanceof Setting.Items items) {
            items.items().forEach(item -> singles.addAll(singles(item)));
        }
        return singles;
    }

    private static void collect(Setting setting, List<Setting.Single> into) {
        if (setting instanceof Setting.Single single) {
            into.add(single);
        } else if (setting instanceof Setting.Items items) {
            items.items().forEach(item -> collect(item, into));
        } else if (setting instanceof Setting.Block block) {
            block.entries().forEach(entry -> collect(entry.value(), into));
        }
    }
}
