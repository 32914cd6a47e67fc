// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Named parameters, read with the conversions that Vault itself applies: lists may be comma-separated, numbers quoted. */
public final class Parameters {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    private final Map<String, Setting> settings;
    private final Location at;
    private final boolean complete;

    /** @param complete false when further parameters come from a place that could not be read */
    public Parameters(Map<String, Setting> settings, Location at, boolean complete) {
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        this.at = at;
        this.complete = complete;
    }

    public static Parameters of(Map<String, Setting> settings, Location at) {
        return new Parameters(settings, at, true);
    }

    /** These with later ones over them, as a second write to the same path works. */
    public Parameters overlaid(Parameters later) {
        Map<String, Setting> both = new LinkedHashMap<>(settings);
        both.putAll(later.settings);
        return new Parameters(both, at, complete && later.complete);
    }

    public Map<String, Setting> settings() {
        return settings;
    }

    public Set<String> names() {
        return settings.keySet();
    }

    public boolean has(String name) {
        return settings.containsKey(name);
    }

    public boolean isComplete() {
        return complete;
    }

    /** Where the parameters as a whole stand. */
    public Location at() {
        return at;
    }

    /** Where a parameter stands, else where all of them do. */
    public Location at(String name) {
        Setting setting = settings.get(name);
        return setting == null ? at : setting.at();
    }

    public Optional<Setting> setting(String... names) {
        for (String name : names) {
            Setting setting = settings.get(name);
            if (setting != null) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** The first of these names that is set: the present name of a parameter first, then its legacy names. */
    public Value<String> text(String... names) {
        Optional<Setting> setting = setting(names);
        return setting.isPresent() ? setting.get().text() : missing();
    }

    private <T> Value<T> missing() {
        return complete ? Value.absent() : Value.unknown("parameters come from a place that was not read", at);
    }

    /** A switch, in any of the spellings that Go's {@code ParseBool} takes. */
    public Value<Boolean> flag(String... names) {
        return convert(text(names), word -> {
            boolean yes = TRUE.contains(word);
            return yes || FALSE.contains(word) ? Optional.of(yes) : Optional.empty();
        });
    }

    public Value<Duration> duration(String... names) {
        return convert(text(names), VaultDuration::parse);
    }

    public Value<Long> number(String... names) {
        return convert(text(names), word -> {
            boolean digits =
                    !word.isEmpty() && word.length() < 18 && word.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Optional.of(Long.parseLong(word)) : Optional.empty();
        });
    }

    private static <T> Value<T> convert(Value<String> text, Function<String, Optional<T>> conversion) {
        return text.fold(
                known -> conversion
                        .apply(known.value().strip())
                        .map(value -> Value.known(value, known.at()))
                        .orElseGet(() -> Value.unknown("it does not convert", known.at())),
                Value::absent,
                unknown -> Value.unknown(unknown.why(), unknown.at()));
    }

    /** A list; a single text is split at commas. Unknown as soon as one item is. */
    public Value<List<Located<String>>> list(String... names) {
        Optional<Setting> setting = setting(names);
        return setting.isPresent() ? list(setting.get()) : missing();
    }

    /** The texts of a list, or of a single text split at commas. */
    public static Value<List<Located<String>>> list(Setting setting) {
        List<Setting> items = setting.asMany().map(Setting.Many::items).orElse(List.of(setting));
        boolean split = setting.asMany().isEmpty();
        List<Located<String>> texts = new ArrayList<>();
        for (Setting item : items) {
            Value<String> text = item.text();
            if (text instanceof Value.Unknown<String> unknown) {
                return Value.unknown(unknown.why(), unknown.at());
            }
            text.asKnown().ifPresent(word -> add(texts, word, item.at(), split));
        }
        return Value.known(List.copyOf(texts), setting.at());
    }

    private static void add(List<Located<String>> texts, String word, Location at, boolean split) {
        if (!split) {
            texts.add(new Located<>(word, at));
            return;
        }
        for (String part : word.split(",", -1)) {
            if (!part.isBlank()) {
                texts.add(new Located<>(part.strip(), at));
            }
        }
    }

    /** The texts of a list as they are spelled, variables included; what was not seen is left out. */
    public List<Located<String>> written(String... names) {
        List<Located<String>> texts = new ArrayList<>();
        setting(names).ifPresent(setting -> written(setting, texts));
        return texts;
    }

    private static void written(Setting setting, List<Located<String>> texts) {
        setting.asMany().ifPresent(many -> many.items().forEach(item -> written(item, texts)));
        setting.spelled().ifPresent(text -> texts.add(new Located<>(text, setting.at())));
    }

    /** The texts under one name of a group, as they are spelled. */
    public List<Located<String>> writtenIn(String group, String name) {
        List<Located<String>> texts = new ArrayList<>();
        setting(group)
                .flatMap(Setting::asGroup)
                .map(found -> found.entries().get(name))
                .ifPresent(setting -> written(setting, texts));
        return texts;
    }

    /** Named lists, such as {@code bound_claims}; a single value is a list of one and is not split. */
    public Value<Map<String, Value<List<Located<String>>>>> lists(String name) {
        Optional<Setting> setting = setting(name);
        if (setting.isEmpty()) {
            return missing();
        }
        Optional<Setting.Group> group = setting.get().asGroup();
        if (group.isEmpty()) {
            Value<String> text = setting.get().text();
            return text.isKnown(String::isBlank)
                    ? Value.absent()
                    : Value.unknown(
                            "it is not a set of named values", setting.get().at());
        }
        Map<String, Value<List<Located<String>>>> lists = new LinkedHashMap<>();
        group.get().entries().forEach((key, value) -> lists.put(key, unsplit(value)));
        return Value.known(lists, setting.get().at());
    }

    private static Value<List<Located<String>>> unsplit(Setting setting) {
        return setting.asMany().isPresent()
                ? list(setting)
                : setting.text().map(text -> List.of(new Located<>(text, setting.at())));
    }

    @Override
    public String toString() {
        return "[" + settings.keySet() + "]";
    }
}
