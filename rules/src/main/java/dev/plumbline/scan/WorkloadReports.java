// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.chain.Cap;
import dev.plumbline.chain.Door;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Hop;
import dev.plumbline.chain.Rung;
import dev.plumbline.chain.Standing;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.spire.registration.Identities;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of each workload who it is, how it reaches its secrets and where it stands; and of each door whom it opens for. */
public final class WorkloadReports {
    private static final List<String> OWNER_KEYS =
            List.of("app.kubernetes.io/managed-by-team", "owner", "team", "contact");
    private static final int IDENTITY_LOGIN = 3;
    private static final int TOP = 5;

    private WorkloadReports() {}

    static List<WorkloadReport> of(String estate, Facts facts) {
        return facts.chain().standings().stream()
                .map(standing -> report(estate, standing, facts))
                .toList();
    }

    static WorkloadReport report(String estate, Standing standing, Facts facts) {
        Workload workload = standing.workload();
        Optional<Edge> worst = standing.worst();
        return new WorkloadReport(
                estate,
                workload.id(),
                workload.pod().serviceAccountName().asKnown().orElse(""),
                facts.spire()
                        .identitiesOf(workload.id())
                        .map(Identities::possibleSpiffeIds)
                        .map(List::copyOf)
                        .orElse(List.of()),
                facts.credentialsIn(workload.id()).size(),
                owner(workload),
                worst.map(Edge::mechanism).orElse(""),
                worst.map(Edge::hops).orElse(List.of()).stream()
                        .map(WorkloadReports::hop)
                        .toList(),
                standing.rung().map(WorkloadReports::rung),
                obstacles(standing),
                nextStep(standing, facts),
                standing.worstFirst().stream().map(WorkloadReports::way).toList());
    }

    private static List<String> obstacles(Standing standing) {
        Stream<String> intended = standing.workload().standing() == Workload.Standing.NOT_APPLIED
                ? Stream.of("it is not applied yet")
                : Stream.empty();
        return Stream.concat(intended, standing.obstacles().stream().map(Cap::words))
                .toList();
    }

    private static WorkloadReport.Way way(Edge edge) {
        return new WorkloadReport.Way(
                edge.mechanism(),
                rung(edge.rung()),
                edge.hops().stream().map(WorkloadReports::hop).toList());
    }

    private static WorkloadReport.Rung rung(Rung rung) {
        return new WorkloadReport.Rung(rung.lowest(), rung.highest());
    }

    private static String owner(Workload workload) {
        return OWNER_KEYS.stream()
                .flatMap(key -> Optional.ofNullable(workload.metadata().labels().get(key))
                        .or(() -> Optional.ofNullable(
                                workload.metadata().annotations().get(key)))
                        .map(Located::value)
                        .stream())
                .findFirst()
                .orElse("");
    }

    /** A hop as reports show it. */
    public static ChainHop hop(Hop hop) {
        ChainHop.Verdict verdict = switch (hop.verdict()) {
            case OK -> ChainHop.Verdict.OK;
            case WEAK -> ChainHop.Verdict.WEAK;
            case BROKEN -> ChainHop.Verdict.BROKEN;
            case UNKNOWN -> ChainHop.Verdict.UNKNOWN;
        };
        return new ChainHop(hop.name().words(), verdict, hop.statement(), hop.evidence(), hop.settle());
    }

    /** Mends what is broken first, then what limits most, then what is not known. */
    private static Optional<WorkloadReport.NextStep> nextStep(Standing standing, Facts facts) {
        if (standing.rung().isEmpty() || standing.rung().get().lowest() == TOP && !standing.isBroken()) {
            return Optional.empty();
        }
        int ends = facts.credentialsIn(standing.workload().id()).size();
        int highest = standing.rung().get().highest();
        Optional<Hop> broken = standing.edges().stream()
                .flatMap(edge -> edge.broken().stream())
                .findFirst();
        if (broken.isPresent()) {
            return Optional.of(new WorkloadReport.NextStep(
                    "mend the " + broken.get().name().words() + ": "
                            + broken.get().statement(),
                    highest,
                    0));
        }
        List<Cap> obstacles = standing.obstacles();
        if (obstacles.isEmpty()) {
            return standing.edges().stream()
                    .flatMap(edge -> edge.unknown().stream())
                    .findFirst()
                    .map(hop -> new WorkloadReport.NextStep(hop.settle(), highest, 0));
        }
        int lowest = obstacles.get(0).rung();
        List<Cap> first = obstacles.stream().filter(cap -> cap.rung() == lowest).toList();
        String change =
                String.join("; ", first.stream().map(Cap::remedy).distinct().toList());
        return Optional.of(new WorkloadReport.NextStep(change, reached(standing, lowest), ends));
    }

    /** What is left when everything of the lowest sort is mended: the next cap, or the rung of a login by identity. */
    private static int reached(Standing standing, int lowest) {
        int next = standing.edges().stream()
                .flatMap(edge -> edge.caps().stream())
                .mapToInt(Cap::rung)
                .filter(rung -> rung > lowest)
                .min()
                .orElse(TOP);
        return lowest < IDENTITY_LOGIN ? Math.min(next, IDENTITY_LOGIN + 1) : next;
    }

    static List<DoorReport> doors(String estate, Facts facts) {
        return facts.chain().doors().stream()
                .map(door -> new DoorReport(
                        estate,
                        "auth/" + door.role().mount() + "/role/" + door.role().name(),
                        Optional.of(door.role().at()),
                        door.grants(),
                        door.openers().stream().map(WorkloadReports::opener).toList()))
                .toList();
    }

    private static DoorReport.Opener opener(Door.Opener opener) {
        return new DoorReport.Opener(
                opener.identity(),
                opener.workloads().stream()
                        .map(workload -> workload.id().toString())
                        .toList(),
                opener.wanted());
    }
}
