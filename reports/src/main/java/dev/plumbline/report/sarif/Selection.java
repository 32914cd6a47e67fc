// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import dev.plumbline.finding.Judgement;
import dev.plumbline.report.Report;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a report a SARIF file holds: the kinds that were asked for, cut at the smallest limit of the three platforms, the
 * worst findings kept.
 *
 * @param leftOut how many results did not fit
 * @param firstLeftOut the first finding that did not fit
 * @param rules those that results name, in order of id
 */
record Selection(
        List<Triaged> findings,
        List<Judgement> judgements,
        int leftOut,
        Optional<Triaged> firstLeftOut,
        List<RuleInfo> rules) {
    /** Results that GitLab takes; GitHub shows as many. */
    static final int MOST_RESULTS = 5_000;

    static Selection of(Report report) {
        boolean fails = report.options().sarifKinds().contains(Verdict.FAIL);
        List<Triaged> findings = fails ? report.triage().findings() : List.of();
        List<Judgement> judgements = report.result().judgements().stream()
                .filter(judgement -> report.options().sarifKinds().contains(judgement.verdict()))
                .toList();
        int all = findings.size() + judgements.size();
        // When it does not fit, one place is kept for the result that says how many there are more.
        int room = all <= MOST_RESULTS ? all : MOST_RESULTS - 1;
        Map<Severity, Integer> places = placesBySeverity(findings, room);
        List<Triaged> kept = new ArrayList<>();
        Optional<Triaged> firstLeftOut = Optional.empty();
        for (Triaged triaged : findings) {
            if (places.merge(triaged.finding().severity(), -1, Integer::sum) >= 0) {
                kept.add(triaged);
            } else if (firstLeftOut.isEmpty()) {
                firstLeftOut = Optional.of(triaged);
            }
        }
        List<Judgement> keptToo = judgements.subList(0, Math.min(judgements.size(), room - kept.size()));
        return new Selection(kept, keptToo, all - kept.size() - keptToo.size(), firstLeftOut, rules(kept, keptToo));
    }

    /** Index of each rule in the driver. */
    Map<String, Integer> ruleIndexes() {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            indexes.put(rules.get(i).id(), i);
        }
        return indexes;
    }

    private static Map<Severity, Integer> placesBySeverity(List<Triaged> findings, int room) {
        Map<Severity, Integer> wanted = new EnumMap<>(Severity.class);
        findings.forEach(triaged -> wanted.merge(triaged.finding().severity(), 1, Integer::sum));
        Map<Severity, Integer> places = new EnumMap<>(Severity.class);
        int left = room;
        for (Map.Entry<Severity, Integer> entry : wanted.entrySet()) {
            int given = Math.min(left, entry.getValue());
            places.put(entry.getKey(), given);
            left -= given;
        }
        return places;
    }

    private static List<RuleInfo> rules(List<Triaged> findings, List<Judgement> judgements) {
        Map<String, RuleInfo> named = new TreeMap<>();
        findings.forEach(triaged ->
                named.put(triaged.finding().rule().id(), triaged.finding().rule()));
        judgements.forEach(judgement -> named.put(judgement.rule().id(), judgement.rule()));
        return List.copyOf(named.values());
    }
}
