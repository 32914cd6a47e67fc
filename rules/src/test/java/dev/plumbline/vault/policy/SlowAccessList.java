// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Policy evaluation a second time, slow and after the words of Vault's documentation: patterns as regular expressions. */
final class SlowAccessList {
    private final Map<String, Set<String>> wordsByPattern = new LinkedHashMap<>();

    void add(String pattern, Set<String> words) {
        Set<String> known = wordsByPattern.computeIfAbsent(pattern, key -> new TreeSet<>());
        known.addAll(words);
        if (known.contains("deny")) {
            known.clear();
            known.add("deny");
        }
    }

    boolean permits(String path, String verb) {
        if (!verb.equals("list")) {
            return decide(path).contains(verb);
        }
        String slashed = path.endsWith("/") ? path : path + "/";
        String bare = slashed.substring(0, slashed.length() - 1);
        for (String exact : List.of(slashed, bare)) {
            if (wordsByPattern.containsKey(exact) && isPlain(exact)) {
                return wordsByPattern.get(exact).contains(verb);
            }
        }
        return (covering(slashed).isEmpty() ? decide(bare) : decide(slashed)).contains(verb);
    }

    private Set<String> decide(String path) {
        List<String> covering = covering(path);
        if (covering.isEmpty()) {
            return Set.of();
        }
        String best = covering.get(0);
        for (String candidate : covering) {
            if (isLower(best, candidate)) {
                best = candidate;
            }
        }
        return wordsByPattern.get(best);
    }

    private List<String> covering(String path) {
        List<String> covering = new ArrayList<>();
        for (String pattern : wordsByPattern.keySet()) {
            if (Pattern.matches(regex(pattern), path)) {
                covering.add(pattern);
            }
        }
        return covering;
    }

    private static boolean isPlain(String pattern) {
        return !pattern.endsWith("*") && !hasPlus(pattern);
    }

    private static boolean hasPlus(String pattern) {
        return List.of(pattern.split("/", -1)).stream().anyMatch(segment -> segment.startsWith("+"));
    }

    private static String regex(String pattern) {
        boolean open = pattern.endsWith("*");
        String body = open ? pattern.substring(0, pattern.length() - 1) : pattern;
        StringBuilder regex = new StringBuilder();
        for (String segment : body.split("/", -1)) {
            regex.append(regex.isEmpty() ? "" : "/");
            regex.append(segment.equals("+") ? "[^/]*" : Pattern.quote(segment));
        }
        return regex + (open ? ".*" : "");
    }

    /** The five rules of the page on policies, in its order; a plain path beats all. */
    private static boolean isLower(String left, String right) {
        if (isPlain(left) || isPlain(right)) {
            return isPlain(right) && !isPlain(left);
        }
        int leftFirst = first(left);
        int rightFirst = first(right);
        if (leftFirst != rightFirst) {
            return leftFirst < rightFirst;
        }
        if (left.endsWith("*") != right.endsWith("*")) {
            return left.endsWith("*");
        }
        long leftPlus = plus(left);
        long rightPlus = plus(right);
        if (leftPlus != rightPlus) {
            return leftPlus > rightPlus;
        }
        return left.length() != right.length() ? left.length() < right.length() : left.compareTo(right) < 0;
    }

    private static int first(String pattern) {
        int plus = pattern.indexOf('+');
        int star = pattern.length() - 1;
        return hasPlus(pattern) ? plus : star;
    }

    private static long plus(String pattern) {
        String body = pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return List.of(body.split("/", -1)).stream().filter("+"::equals).count();
    }
}
