// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import java.util.List;
import java.util.regex.Pattern;

/** Which namespaces are asked for, by name and glob ({@code *} and {@code ?}); without any, all. */
public final class NamespaceFilter {
    private final List<String> names;
    private final List<String> excludedNames;
    private final List<Pattern> included;
    private final List<Pattern> excluded;

    public NamespaceFilter(List<String> included, List<String> excluded) {
        names = List.copyOf(included);
        excludedNames = List.copyOf(excluded);
        this.included = included.stream().map(NamespaceFilter::pattern).toList();
        this.excluded = excluded.stream().map(NamespaceFilter::pattern).toList();
    }

    /** True for the namespace, and for what lies in none. */
    public boolean accepts(String namespace) {
        if (namespace.isEmpty()) {
            return true;
        }
        boolean asked = included.isEmpty()
                || included.stream()
                        .anyMatch(pattern -> pattern.matcher(namespace).matches());
        return asked
                && excluded.stream()
                        .noneMatch(pattern -> pattern.matcher(namespace).matches());
    }

    /** The namespaces when they are given by name alone, so that only they need be listed; empty otherwise. */
    public List<String> exactNames() {
        boolean exact = names.stream().noneMatch(name -> name.contains("*") || name.contains("?"));
        return exact ? names.stream().filter(this::accepts).sorted().distinct().toList() : List.of();
    }

    /** Names and globs that were asked for; none for all. */
    public List<String> asked() {
        return names;
    }

    /** Names and globs that were left out. */
    public List<String> leftOut() {
        return excludedNames;
    }

    boolean acceptsAll() {
        return included.isEmpty() && excluded.isEmpty();
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char character : glob.toCharArray()) {
            switch (character) {
                case '*' -> regex.append(".{0,63}");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(character)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
