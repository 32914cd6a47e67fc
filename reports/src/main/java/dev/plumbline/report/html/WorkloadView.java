// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.report.NextSteps;
import dev.plumbline.triage.Triaged;
import java.util.List;
import java.util.Optional;

/**
 * A workload as the page shows it.
 *
 * @param id for links
 * @param rung text such as {@code 3} or {@code 2..3}, empty without one
 * @param lowest the rung to sort and filter by, -1 without one
 * @param worst word of its worst finding's severity, empty without findings
 * @param hops empty where the page has no room for them
 * @param hopCount how many there are
 * @param brief whether the page only names the next step and the command that shows the rest
 * @param state {@code broken}, {@code weak}, {@code unknown}, {@code ok} of its chain; empty without a chain
 */
public record WorkloadView(
        String id,
        String name,
        String kind,
        String namespace,
        String estate,
        String rung,
        int lowest,
        String meaning,
        String worst,
        String state,
        String serviceAccount,
        List<String> spiffeIds,
        String owner,
        String mechanism,
        Optional<ChainDiagram> diagram,
        List<HopView> hops,
        int hopCount,
        boolean brief,
        List<String> obstacles,
        List<Triaged> findings,
        Optional<NextSteps> next) {
    /**
     * A hop in words.
     *
     * @param place evidence, empty without one
     */
    public record HopView(String name, String verdict, String mark, String statement, String place, String settle) {
        static HopView of(ChainHop hop, String place) {
            return new HopView(
                    hop.name(),
                    hop.verdict().word(),
                    ChainDiagram.mark(hop.verdict()),
                    hop.statement(),
                    place,
                    hop.settle());
        }
    }

    public WorkloadView {
        spiffeIds = List.copyOf(spiffeIds);
        hops = List.copyOf(hops);
        obstacles = List.copyOf(obstacles);
        findings = List.copyOf(findings);
    }
}
