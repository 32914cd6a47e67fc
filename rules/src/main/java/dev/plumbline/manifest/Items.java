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
 * Names for list items that survive reordering: an item's own name, the option or variable that it belongs to, else an ordinal
 * among equal ones. Text that may be a value is never part of a name.
 */
public final class Items {
    private static final Pattern OPTION = Pattern.compile("(--?[A-Za-z][A-Za-z0-9._-]{0,63})(=.*)?", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,63})=.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,252}");

    private Items() {}

    /** The stable names of all items of a list, in its order. */
    public static List<String> stableNames(List<? extends Node> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(items.size());
        String optionBefore = "";
        for (Node item : items) {
            String key = item instanceof ScalarNode scalar ? scalarKey(scalar, optionBefore) : ownName(item);
            int ordinal = seen.merge(key, 1, Integer::sum) - 1;
            names.add(key.isEmpty() || ordinal > 0 ? key + "#" + ordinal : key);
            optionBefore = item instanceof ScalarNode scalar ? openOption(scalar) : "";
        }
        return names;
    }

    /** The stable name of one item; for a whole list {@link #stableNames} is cheaper. */
    public static String stableName(List<? extends Node> items, int index) {
        return stableNames(items.subList(0, index + 1)).get(index);
    }

    private static String scalarKey(ScalarNode scalar, String optionBefore) {
        Matcher option = OPTION.matcher(scalar.value());
        if (option.matches()) {
            return option.group(1);
        }
        if (!optionBefore.isEmpty()) {
            return "after " + optionBefore;
        }
        Matcher variable = VARIABLE.matcher(scalar.value());
        return variable.matches() ? variable.group(1) : "";
    }

    /** The option that the next item may be the value of. */
    private static String openOption(ScalarNode scalar) {
        Matcher option = OPTION.matcher(scalar.value());
        return option.matches() && option.group(2) == null ? option.group(1) : "";
    }

    private static String ownName(Node item) {
        Optional<MappingNode> mapping = item.asMapping();
        return mapping.flatMap(fields -> fields.text("name"))
                .or(() -> mapping.flatMap(fields -> fields.text("metadata", "name")))
                .filter(name -> NAME.matcher(name).matches())
                .orElse("");
    }
}
