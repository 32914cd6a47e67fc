// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.Report;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a page says of each workload. A page is to stay under 2 MB at 1,000 findings, so in a large estate the workloads
 * that need most have their chain drawn, the next have it in words, and of the rest the page names the command that shows it.
 */
final class Detail {
    /** What a workload's chain takes on the page. */
    enum Chain {
        DRAWN,
        IN_WORDS,
        LEFT_OUT
    }

    // Characters, as measured on pages of several estates.
    private static final int ROOM = 1_600_000;
    private static final int FINDING = 620;
    private static final int WORKLOAD = 700;
    private static final int WORKLOAD_AND_FINDINGS = 900;
    private static final int IDENTITY = 170;
    private static final int PLACE = 300;
    private static final int HOP_IN_WORDS = 190;
    private static final int HOP_DRAWN = 330;
    /** However large the estate: the first workloads are those that somebody will look at. */
    private static final int ALWAYS_DRAWN = 30;

    private static final int LARGE = 400;

    private final Map<WorkloadReport, Chain> chains = new IdentityHashMap<>();
    private final boolean large;

    /** @param workloads those that need most first */
    Detail(Report report, List<WorkloadReport> workloads) {
        int findings = report.triage().findings().size();
        large = findings + workloads.size() > LARGE;
        long left = ROOM - (long) findings * FINDING - (long) workloads.size() * WORKLOAD - others(report);
        int drawn = 0;
        for (WorkloadReport workload : workloads) {
            int hops = workload.hops().size();
            int words = WORKLOAD_AND_FINDINGS + hops * HOP_IN_WORDS;
            Chain chain = Chain.LEFT_OUT;
            if (left >= words + hops * HOP_DRAWN || drawn < ALWAYS_DRAWN) {
                chain = Chain.DRAWN;
                drawn++;
                left -= words + (long) hops * HOP_DRAWN;
            } else if (left >= words) {
                chain = Chain.IN_WORDS;
                left -= words;
            }
            chains.put(workload, chain);
        }
    }

    /** What other sections take: a row for each identity, and one for each place of a value that lies in several. */
    private static long others(Report report) {
        long identities = report.result().workloads().stream()
                .mapToLong(workload -> workload.spiffeIds().size())
                .sum();
        long places = report.triage().findings().stream()
                .flatMap(triaged -> triaged.finding().credential().stream())
                .filter(detail -> detail.reuseGroup().isPresent())
                .count();
        return identities * IDENTITY + places * PLACE;
    }

    Chain of(WorkloadReport workload) {
        return chains.getOrDefault(workload, Chain.LEFT_OUT);
    }

    /** How many of its findings a workload lists; the rest is one link away. */
    int listed() {
        return large ? 3 : 10;
    }

    /** Whether a finding says why it is sure; when it is not sure it always does. */
    boolean saysWhySure() {
        return !large;
    }

    /** Whether the embedded report is compressed. */
    boolean isLarge() {
        return large;
    }
}
