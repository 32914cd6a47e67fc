// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.CodeFlow;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.ThreadFlow;
import de.jcup.sarif_2_1_0.model.ThreadFlowLocation;
import de.jcup.sarif_2_1_0.model.ThreadFlowLocation.Importance;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.ChainHop.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The hops of a chain as a code flow; a hop without a place cannot be stepped through and is left out. */
final class Flows {
    private Flows() {}

    static List<CodeFlow> of(List<ChainHop> hops, Places places) {
        List<ThreadFlowLocation> steps = new ArrayList<>();
        for (ChainHop hop : hops) {
            hop.evidence().ifPresent(at -> {
                Location location = new Location();
                location.setPhysicalLocation(places.physical("", at));
                location.setMessage(
                        Texts.message(hop.name() + " is " + hop.verdict().word() + ": " + hop.statement()));
                ThreadFlowLocation step = new ThreadFlowLocation();
                step.setLocation(location);
                step.setExecutionOrder(steps.size() + 1);
                step.setImportance(hop.verdict() == Verdict.BROKEN ? Importance.ESSENTIAL : Importance.IMPORTANT);
                steps.add(step);
            });
        }
        if (steps.isEmpty()) {
            return List.of();
        }
        ThreadFlow thread = new ThreadFlow();
        thread.setLocations(steps);
        CodeFlow flow = new CodeFlow();
        flow.setMessage(Texts.message("The way from the workload to its secret"));
        flow.setThreadFlows(List.of(thread));
        return List.of(flow);
    }
}
