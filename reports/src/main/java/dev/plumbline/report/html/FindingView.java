// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import java.util.List;

/**
 * A finding as the page shows it.
 *
 * @param id for links
 * @param severity word
 * @param state {@code new}, {@code known}, {@code suppressed} or {@code open}
 * @param rung the lowest rung of the workloads that it concerns, empty without one
 * @param facts short clauses, among them the group of equal values
 * @param notes related places, reasons and decisions, one sentence each
 */
public record FindingView(
        String id,
        String severity,
        String family,
        String rule,
        String message,
        String object,
        String namespace,
        String estate,
        String workload,
        String place,
        String fieldPath,
        String state,
        String rung,
        List<String> facts,
        String group,
        List<String> notes) {
    /** As much of a finding as other sections mention. */
    public record Short(String id, String severity, String message, String object, String place, String group) {}

    public FindingView {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }
}
