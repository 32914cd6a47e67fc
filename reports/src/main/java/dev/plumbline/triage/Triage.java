// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.finding.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All findings of a scan with what has been decided about each, in report order.
 *
 * @param comparison with an earlier report, when there is one
 * @param remarks what is wrong with suppressions: expired, unused, unmatched, not obeyed, not readable
 * @param setAside what was decided before anything was judged
 */
public record Triage(
        List<Triaged> findings, Optional<Comparison> comparison, List<Remark> remarks, List<Aside> setAside) {
    /**
     * Something that a file or an option decided beforehand, so that less is judged or judged otherwise.
     *
     * @param what {@code 3 rules left out}
     * @param by the file or option
     */
    public record Aside(String what, String by, int count) {}

    /**
     * Something about a suppression that a person should know.
     *
     * @param message one sentence without final period
     */
    public record Remark(Kind kind, String by, String message) {
        /** What is wrong. */
        public enum Kind {
            /** Its last day has passed, so it hides nothing any more. */
            EXPIRED,
            /** It names an object that was looked at and has no such finding any more. */
            UNUSED,
            /** It names nothing that was looked at. */
            UNMATCHED,
            /** Another value lies there than the one that was accepted. */
            VALUE_CHANGED,
            /** It stands under a path that is scanned and the scan trusts only what it was given. */
            NOT_OBEYED,
            /** It cannot be understood, so it suppresses nothing. */
            WRONG
        }
    }

    public Triage {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        setAside = List.copyOf(setAside);
    }

    public Triage(List<Triaged> findings, Optional<Comparison> comparison, List<Remark> remarks) {
        this(findings, comparison, remarks, List.of());
    }

    /** The same with what was decided beforehand. */
    public Triage with(List<Aside> decided) {
        return new Triage(findings, comparison, remarks, decided);
    }

    /** The same with further remarks. */
    public Triage and(List<Remark> further) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(further);
        return new Triage(findings, comparison, all, setAside);
    }

    /** Nothing suppressed, nothing compared. */
    public static Triage none(ScanResult result) {
        List<Triaged> all = new ArrayList<>(result.findings().size());
        result.findings().forEach(finding -> all.add(Triaged.of(finding)));
        return new Triage(all, Optional.empty(), List.of());
    }

    /** How many findings each file, or object with an annotation, suppresses. */
    public Map<String, Integer> suppressedBy() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Triaged triaged : findings) {
            triaged.suppressed().ifPresent(by -> counts.merge(by.by(), 1, Integer::sum));
        }
        return counts;
    }
}
