// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.manifest.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field path as reports write it, for people and for fingerprints, made into one again. The way through the object's own fields
 * is told apart; what lies inside an opened value stays text.
 */
final class WrittenPath {
    private static final String OPENED = " › ";
    private static final Pattern STEP = Pattern.compile(
            "\\.?(?<key>[A-Za-z_][A-Za-z0-9_]{0,99})(?<ordinal>#[0-9]{1,6})?|\\[\"(?<quoted>(?:[^\"\\\\]|\\\\.){0,10000})\"\\]|\\[(?<item>[^\\]\"]{0,1000})\\]");

    private final String outer;
    private final String inner;

    private record Step(boolean item, String name) {}

    private WrittenPath(String text) {
        int cut = text.indexOf(OPENED);
        outer = cut < 0 ? text : text.substring(0, cut);
        inner = cut < 0 ? "" : text.substring(cut + OPENED.length());
    }

    /** A path that is written so in both forms. */
    static FieldPath read(String words, String stable) {
        if (words.isEmpty() && stable.isEmpty()) {
            return FieldPath.root();
        }
        return structured(new WrittenPath(words), new WrittenPath(stable))
                .filter(path -> path.toString().equals(words) && path.stable().equals(stable))
                .orElseGet(() -> FieldPath.root().part(words, stable));
    }

    private static Optional<FieldPath> structured(WrittenPath words, WrittenPath stable) {
        List<Step> shown = words.steps();
        List<Step> lasting = stable.steps();
        if (shown.isEmpty() || shown.size() != lasting.size()) {
            return Optional.empty();
        }
        FieldPath path = FieldPath.root();
        for (int index = 0; index < shown.size(); index++) {
            Step step = shown.get(index);
            if (!step.item()) {
                path = path.key(step.name());
            } else if (step.name().matches("[0-9]{1,9}")) {
                path = path.item(
                        Integer.parseInt(step.name()), lasting.get(index).name());
            } else {
                return Optional.empty();
            }
        }
        boolean opened = !words.inner.isEmpty() || !stable.inner.isEmpty();
        return Optional.of(opened ? path.part(words.inner, stable.inner) : path);
    }

    /** None when it is not made of keys and items alone. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(outer);
        int at = 0;
        while (at < outer.length()) {
            if (!step.find(at) || step.start() != at) {
                return List.of();
            }
            String quoted = step.group("quoted");
            String key = quoted == null ? step.group("key") : quoted.replaceAll("\\\\(.)", "$1");
            steps.add(key == null ? new Step(true, step.group("item")) : new Step(false, key));
            at = step.end();
        }
        return steps;
    }
}
