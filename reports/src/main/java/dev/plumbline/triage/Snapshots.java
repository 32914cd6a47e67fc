// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Origin.Medium;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Snapshot.Doubt;
import dev.plumbline.triage.Snapshot.Looked;
import dev.plumbline.triage.Snapshot.Standing;
import dev.plumbline.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a snapshot of a scan that has not been written yet; equal to the one that its JSON report would give. */
public final class Snapshots {
    private final ScanResult result;
    private final RunInfo run;
    private final Function<String, String> paths;
    private final boolean keyed;

    private Snapshots(ScanResult result, RunInfo run, Function<String, String> paths, boolean keyed) {
        this.result = result;
        this.run = run;
        this.paths = paths;
        this.keyed = keyed;
    }

    /**
     * A snapshot of what a triage says.
     *
     * @param paths how reports name a path
     * @param keyed true when the user gave the fingerprint key
     */
    public static Snapshot of(
            Triage triage, ScanResult result, RunInfo run, Function<String, String> paths, boolean keyed) {
        return new Snapshots(result, run, paths, keyed).make(triage);
    }

    private Snapshot make(Triage triage) {
        return new Snapshot(
                run.clusterName(),
                result.rules().stream().map(RuleInfo::id).collect(Collectors.toSet()),
                triage.findings().stream().map(this::finding).toList(),
                result.workloads().stream()
                        .map(workload -> new Standing(
                                workload.estate(),
                                workload.id().path(),
                                workload.rung().map(rung -> rung.lowest())))
                        .toList(),
                result.judgements().stream()
                        .filter(judgement -> judgement.verdict() == Verdict.UNKNOWN)
                        .map(judgement -> new Doubt(
                                judgement.rule().id(), judgement.subject().path()))
                        .collect(Collectors.toSet()),
                looked(result.coverage()));
    }

    private EarlierFinding finding(Triaged triaged) {
        Finding finding = triaged.finding();
        Location at = finding.at();
        return new EarlierFinding(
                finding.fingerprint(),
                finding.rule().id(),
                finding.severity(),
                finding.defect().confidence(),
                finding.estate(),
                finding.subject().path(),
                at.path().toString(),
                file(at.origin()),
                at.span().map(span -> span.start().line()).orElse(0),
                finding.message(),
                triaged.suppressed().isPresent(),
                finding.credential()
                        .filter(any -> keyed)
                        .map(detail -> detail.credential().value())
                        .map(ValueFingerprint::hex));
    }

    private String file(Origin origin) {
        return origin.medium() == Medium.CLUSTER ? "" : paths.apply(origin.path());
    }

    private Looked looked(Coverage coverage) {
        Set<String> gaps = new HashSet<>();
        List<Looked.Extent> extents = new ArrayList<>();
        for (Coverage.Gap gap : coverage.gaps()) {
            Optional<Coverage.Extent> extent = gap.extent();
            if (gap.missing() && extent.isPresent()) {
                extents.add(new Looked.Extent(extent.get().kind(), extent.get().namespace()));
            } else if (gap.missing()) {
                gaps.add(gap.at().map(at -> file(at.origin())).orElseGet(() -> paths.apply(gap.what())));
            }
        }
        return new Looked(
                run.scanned().stream()
                        .map(given -> given.equals("-") ? Origin.standardInput().path() : paths.apply(given))
                        .toList(),
                coverage.reach().files().stream().map(paths).collect(Collectors.toSet()),
                gaps,
                extents,
                coverage.reach().namespaces(),
                coverage.reach().excludedNamespaces());
    }
}
