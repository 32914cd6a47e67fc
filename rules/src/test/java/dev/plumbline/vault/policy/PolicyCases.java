// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated policies and requests; small words, so that patterns meet. */
final class PolicyCases {
    /** A policy as {@code capabilities path} lines, and one request. */
    record Case(List<String> rules, String path, String verb) {
        String line() {
            return String.join(" ; ", rules) + " | " + path + " | " + verb;
        }
    }

    private static final List<String> SEGMENTS = List.of("a", "b", "ab", "data", "secret");
    private static final List<String> WORDS =
            List.of("read", "list", "create,update", "read,list", "deny", "delete", "sudo,read", "patch");
    private static final List<String> VERBS = List.of("read", "list", "create", "update", "delete", "patch");

    private PolicyCases() {}

    static List<Case> generate(int count, long seed) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        while (cases.size() < count) {
            List<String> rules = new ArrayList<>();
            for (int rule = random.nextInt(4) + 1; rule > 0; rule--) {
                rules.add(pick(WORDS, random) + " " + pattern(random));
            }
            cases.add(new Case(rules, path(random), pick(VERBS, random)));
        }
        return cases;
    }

    private static String pattern(Random random) {
        List<String> segments = new ArrayList<>();
        for (int segment = random.nextInt(4) + 1; segment > 0; segment--) {
            int kind = random.nextInt(10);
            segments.add(kind < 2 ? "+" : kind == 9 && random.nextInt(4) == 0 ? "+a" : pick(SEGMENTS, random));
        }
        String joined = String.join("/", segments);
        int ending = random.nextInt(6);
        if (ending < 2) {
            return joined + "/*";
        }
        if (ending == 2 && !joined.endsWith("+")) {
            return joined + "*";
        }
        return ending == 3 ? joined + "/" : joined;
    }

    private static String path(Random random) {
        List<String> segments = new ArrayList<>();
        for (int segment = random.nextInt(4) + 1; segment > 0; segment--) {
            segments.add(pick(SEGMENTS, random));
        }
        return String.join("/", segments) + (random.nextInt(6) == 0 ? "/" : "");
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
