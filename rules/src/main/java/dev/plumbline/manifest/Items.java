// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the items of a list by what they say, so that a fingerprint survives reordering.
 *
 * <p>Names reach fingerprints unkeyed. So the text of a scalar is never a name, only the option or variable before its value.
 */
public final class Items {
    private static final Pattern LONG_OPTION =
            Pattern.compile("(--[A-Za-z][A-Za-z0-9_.-]{0,99})(=.*)?", Pattern.DOTALL);
    /** Only the letter: in {@code -phunter} the rest is the value. */
    private static final Pattern SHORT_OPTION = Pattern.compile("(-[A-Za-z]).*", Pattern.DOTALL);
    /** Not a base64 text, which ends in the equals sign. */
    private static final Pattern VARIABLE =
            Pattern.compile("([A-Za-z_][A-Za-z_.-]{0,63}|[A-Z_][A-Z0-9_]{0,63})=[^=].*", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,252}");
    /** Words, as {@code key: config.ini} has them, and not an API key. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{1,24}([._/ -][A-Za-z]{1,24}){0,9}");

    private Items() {}

    /** The stable names of all items of a list, in its order. */
    public static List<String> stableNames(List<? extends Node> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(items.size());
        String optionBefore = "";
        for (Node item : items) {
            String name = item instanceof ScalarNode scalar ? scalarName(scalar, optionBefore) : ownName(item);
            int ordinal = seen.merge(name, 1, Integer::sum) - 1;
            names.add(name.isEmpty() || ordinal > 0 ? name + "#" + ordinal : name);
            optionBefore = item instanceof ScalarNode scalar ? openOption(scalar) : "";
        }
        return names;
    }

    /** The stable name of one item; for a whole list {@link #stableNames} is cheaper. */
    public static String stableName(List<? extends Node> items, int index) {
        return stableNames(items.subList(0, index + 1)).get(index);
    }

    private static String ownName(Node item) {
        return item.asMapping().flatMap(Items::name).orElse("");
    }

    private static Optional<String> name(MappingNode item) {
        return item.text("name")
                .or(() -> item.text("metadata", "name"))
                .filter(name -> NAME.matcher(name).matches())
                .or(() -> item.text("key").filter(Items::isWords))
                .or(() -> item.text("id").filter(Items::isWords));
    }

    private static boolean isWords(String text) {
        return WORDS.matcher(text).matches();
    }

    private static String scalarName(ScalarNode scalar, String optionBefore) {
        String text = scalar.value();
        String option = first(text, LONG_OPTION, SHORT_OPTION);
        if (!option.isEmpty()) {
            return option;
        }
        return optionBefore.isEmpty() ? first(text, VARIABLE) : "after " + optionBefore;
    }

    /** The option that the next item may be the value of. */
    private static String openOption(ScalarNode scalar) {
        String text = scalar.value();
        return text.indexOf('=') < 0 ? first(text, LONG_OPTION, SHORT_OPTION) : "";
    }

    private static String first(String text, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return "";
    }
}
