// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.compliance;

import dev.plumbline.report.Report;
import dev.plumbline.report.compliance.Framework.Control;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scan says about the controls of a framework.
 *
 * @param counts of the controls that rules speak of, in the framework's order
 */
public record Evidence(Framework framework, List<Count> counts) {
    /**
     * What it says about one control.
     *
     * @param rules how many rules that ran speak of it; 0 when all of them were left out
     * @param findings how many findings are evidence against it, the suppressed ones not counted
     */
    public record Count(Control control, int rules, int findings) {}

    public Evidence {
        counts = List.copyOf(counts);
    }

    /** One for each framework. */
    public static List<Evidence> of(Report report) {
        Map<String, Integer> findings = new HashMap<>();
        for (Triaged triaged : report.triage().findings()) {
            if (triaged.suppressed().isEmpty()) {
                findings.merge(triaged.finding().rule().id(), 1, Integer::sum);
            }
        }
        Map<String, Integer> rulesOf = new HashMap<>();
        Map<String, Integer> findingsOf = new HashMap<>();
        for (RuleInfo rule : report.result().rules()) {
            int found = findings.getOrDefault(rule.id(), 0);
            for (Control control : Compliance.mapping().of(rule)) {
                rulesOf.merge(control.reference(), 1, Integer::sum);
                findingsOf.merge(control.reference(), found, Integer::sum);
            }
        }
        List<Evidence> all = new ArrayList<>();
        for (Framework framework : Compliance.mapping().frameworks()) {
            List<Count> counts = framework.covered().stream()
                    .map(control -> new Count(
                            control,
                            rulesOf.getOrDefault(control.reference(), 0),
                            findingsOf.getOrDefault(control.reference(), 0)))
                    .toList();
            all.add(new Evidence(framework, counts));
        }
        return all;
    }

    /** How many controls findings speak against. */
    public int against() {
        return (int) counts.stream().filter(count -> count.findings() > 0).count();
    }
}
