// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.credential.Strength;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The short phrases that reports for people share. */
public final class Words {
    private Words() {}

    /** {@code 1 finding}, {@code 2 findings}. */
    public static String count(int number, String one) {
        return number(number) + " " + (number == 1 ? one : plural(one));
    }

    /** Thousands are grouped, so that 12,000 reads at a glance. */
    public static String number(int number) {
        String digits = Integer.toString(number);
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** The same, beginning like a sentence. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String plural(String one) {
        if (one.endsWith("y") && !one.endsWith("ay") && !one.endsWith("ey")) {
            return one.substring(0, one.length() - 1) + "ies";
        }
        return one + "s";
    }

    /** What makes the value worse than others of its type, if anything does. */
    public static Optional<String> strength(Strength strength) {
        return switch (strength) {
            case DEFAULT -> Optional.of("a known default");
            case PLACEHOLDER -> Optional.of("a placeholder that is live");
            case WEAK -> Optional.of("weak");
            case HUMAN, GENERATED, STRUCTURED -> Optional.empty();
        };
    }

    /** What a person asks next about a finding: how weak, who uses it, who can read it. */
    public static List<String> facts(Finding finding) {
        List<String> facts = new ArrayList<>();
        if (finding.defect().confidence() == Confidence.HEURISTIC) {
            facts.add("not certain");
        }
        finding.credential().ifPresent(detail -> addFacts(facts, finding, detail));
        finding.defect().hop().ifPresent(hop -> facts.add("hop: " + hop));
        return facts;
    }

    private static void addFacts(List<String> facts, Finding finding, CredentialDetail detail) {
        strength(detail.credential().assessment().strength()).ifPresent(facts::add);
        List<String> others = detail.consumers().stream()
                .filter(name -> !name.equals(finding.subject().toString()))
                .toList();
        if (!others.isEmpty()) {
            facts.add("used by " + some(others, 2));
        }
        detail.readers().ifPresent(readers -> facts.add("readable by " + count(readers.count(), "subject")));
    }

    /** The first names, and how many more there are. */
    public static String some(List<String> names, int most) {
        if (names.size() <= most) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, most)) + " and " + number(names.size() - most) + " more";
    }
}
