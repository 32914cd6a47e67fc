// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.page;

import dev.plumbline.intake.MaskedExample;
import dev.plumbline.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An example as a page shows it: a file, or files that need each other, in parts.
 *
 * @param parts what is shown of it
 * @param left kinds of the documents that are not shown
 */
record PageExample(List<Part> parts, Set<String> left) {
    /** A longer one is shown by what matters of it. */
    private static final int LONGEST = 40;

    private static final Pattern EXPECTED = Pattern.compile("(?:([^:\\s]+):)?(\\d{1,5}) finding.*");

    /**
     * A document of a manifest, or another file whole.
     *
     * @param marked true when what the rule flags stands in it
     */
    record Part(String file, String text, boolean marked) {
        private static final Pattern KIND = Pattern.compile("(?m)^kind: (\\w+)");
        private static final Pattern NAME = Pattern.compile("(?m)^metadata:\\s*\\{?\\s*name: ([\\w.-]+)");
        private static final Pattern MARK = Pattern.compile(" *# (finding|unknown)[^\\n]*");

        long lines() {
            return text.lines().count();
        }

        /** The text without its credentials: even made-up ones are not shown. */
        String masked() {
            return MaskedExample.of(file, text);
        }

        String language() {
            return file.substring(file.lastIndexOf('.') + 1);
        }

        /** The kind of an object; another file is known by its name. */
        String kind() {
            return found(KIND).orElse(file);
        }

        private Optional<String> found(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            return language().equals("yaml") && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }

        boolean isNamedAs(Part other) {
            return kind().equals(other.kind()) && found(NAME).equals(other.found(NAME));
        }

        /** True when only marks tell them apart. */
        boolean saysTheSameAs(Part other) {
            return isNamedAs(other)
                    && MARK.matcher(text)
                            .replaceAll("")
                            .equals(MARK.matcher(other.text).replaceAll(""));
        }
    }

    PageExample {
        parts = List.copyOf(parts);
    }

    long lines() {
        return parts.stream().mapToLong(Part::lines).sum();
    }

    /** True when a part of it cannot be judged, which is no example of what is right. */
    boolean hasUnknown() {
        return parts.stream().anyMatch(part -> part.text().contains("# unknown"));
    }

    /** True when it shows no object, or no file, of a sort that the other shows. */
    boolean lacksKindsOf(PageExample other) {
        return !kinds(parts).containsAll(kinds(other.parts));
    }

    private static Set<String> kinds(List<Part> parts) {
        return parts.stream().map(Part::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The examples of one side, {@code fails} or {@code passes}, whole. */
    static List<PageExample> of(Rule<?> rule, String side) {
        Map<String, List<String>> files = new TreeMap<>();
        for (String name : RuleFiles.names(rule)) {
            if (name.startsWith(side + "/")) {
                String example = name.split("/", 3)[1].replaceFirst("\\.expected$", "");
                files.computeIfAbsent(example, key -> new ArrayList<>()).add(name);
            }
        }
        return files.values().stream()
                .map(names -> new PageExample(parts(rule, names), Set.of()))
                .toList();
    }

    /** What the rule flags in it, where the whole is long; what differs from a sound one where that lies elsewhere. */
    PageExample flaggedBeside(PageExample sound) {
        if (lines() <= LONGEST) {
            return this;
        }
        List<Part> marked = those(Part::marked);
        boolean differ = !marked.stream().allMatch(sound::has);
        return only(differ ? marked : those(part -> part.marked() || !sound.has(part)));
    }

    private boolean has(Part part) {
        return parts.stream().anyMatch(part::saysTheSameAs);
    }

    /** The counterparts of what was flagged elsewhere, where the whole is long and has some. */
    PageExample like(PageExample flagged) {
        if (lines() <= LONGEST) {
            return this;
        }
        List<Part> alike = those(part -> flagged.parts.stream().anyMatch(part::isNamedAs));
        Set<String> kinds = kinds(flagged.parts);
        List<Part> ofTheirKind = those(part -> kinds.contains(part.kind()));
        return alike.isEmpty() ? ofTheirKind.isEmpty() ? this : only(ofTheirKind) : only(alike);
    }

    private List<Part> those(Predicate<Part> wanted) {
        return parts.stream().filter(wanted).toList();
    }

    private PageExample only(List<Part> shown) {
        return new PageExample(shown, kinds(those(part -> !shown.contains(part))));
    }

    private static List<Part> parts(Rule<?> rule, List<String> names) {
        Map<String, Set<Integer>> expected = expected(rule, names);
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            if (!name.endsWith("expected")) {
                String file = name.substring(name.lastIndexOf('/') + 1);
                String text = RuleFiles.text(rule, name).orElse("");
                Set<Integer> lines = expected.getOrDefault(file, Set.of());
                parts.addAll(parts(file, text, lines));
            }
        }
        return parts;
    }

    private static List<Part> parts(String file, String text, Set<Integer> expected) {
        List<Part> parts = new ArrayList<>();
        int first = 1;
        for (String document : file.endsWith(".yaml") ? text.split("(?m)^---\\n", -1) : new String[] {text}) {
            int next = first + (int) document.lines().count() + 1;
            int start = first;
            boolean marked =
                    document.contains("# finding") || expected.stream().anyMatch(line -> line >= start && line < next);
            if (!document.isBlank()) {
                parts.add(new Part(file, document.strip(), marked));
            }
            first = next;
        }
        return parts;
    }

    /** Lines with a finding by file, from the files that say so beside a text without comments. */
    private static Map<String, Set<Integer>> expected(Rule<?> rule, List<String> names) {
        Map<String, Set<Integer>> expected = new TreeMap<>();
        for (String name : names) {
            if (name.endsWith("expected")) {
                String own = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.?expected$", "");
                for (String line : RuleFiles.text(rule, name).orElse("").lines().toList()) {
                    Matcher mark = EXPECTED.matcher(line);
                    if (mark.matches()) {
                        String file = mark.group(1) == null ? own : mark.group(1);
                        expected.computeIfAbsent(file, key -> new TreeSet<>()).add(Integer.parseInt(mark.group(2)));
                    }
                }
            }
        }
        return expected;
    }
}
