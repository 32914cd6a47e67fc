// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.report.Words;
import dev.plumbline.source.ChangedFiles;
import dev.plumbline.source.FileSource;
import dev.plumbline.source.GitCheckout;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Leaves out of the gate what lies in files that a change does not touch; all of it is read and reported. */
final class ChangeUnderJudgement {
    private final String reference;
    private final List<ChangedFiles> trees;

    private ChangeUnderJudgement(String reference, List<ChangedFiles> trees) {
        this.reference = reference;
        this.trees = trees;
    }

    /** @throws UsageException when git cannot tell what changed */
    static ChangeUnderJudgement since(String reference, List<String> paths, Console console) {
        Map<Path, ChangedFiles> trees = new LinkedHashMap<>();
        for (String path : paths) {
            if (path.equals(FileSource.STANDARD_INPUT)) {
                continue;
            }
            Path root = GitCheckout.root(real(path))
                    .orElseThrow(() -> new UsageException("--changed-since: " + path + " lies in no git checkout"));
            if (!trees.containsKey(root)) {
                try {
                    trees.put(root, ChangedFiles.since(root, reference, console.environment()));
                } catch (IOException e) {
                    throw new UsageException("--changed-since " + reference + ": " + e.getMessage());
                }
            }
        }
        return new ChangeUnderJudgement(reference, List.copyOf(trees.values()));
    }

    Triage mark(Triage triage) {
        List<Triaged> marked = new ArrayList<>(triage.findings().size());
        int outside = 0;
        for (Triaged triaged : triage.findings()) {
            boolean belongs = places(triaged.finding()).anyMatch(this::touched);
            marked.add(belongs ? triaged : triaged.outsideTheChange());
            outside += belongs ? 0 : 1;
        }
        List<Triage.Aside> asides = new ArrayList<>(triage.setAside());
        if (outside > 0) {
            asides.add(new Triage.Aside(
                    Words.count(outside, "finding") + " outside the change", "--changed-since " + reference, outside));
        }
        return new Triage(marked, triage.comparison(), triage.remarks(), asides);
    }

    private static Stream<Location> places(Finding finding) {
        Stream<Location> evidence = Stream.concat(
                finding.defect().related().stream().map(related -> related.at()),
                finding.flow().stream().map(ChainHop::evidence).flatMap(at -> at.stream()));
        return Stream.concat(Stream.of(finding.at()), evidence);
    }

    /** What is no file of a checkout, as standard input, belongs to the change. */
    private boolean touched(Location at) {
        Origin origin = at.origin();
        if (origin.medium() != Origin.Medium.FILE) {
            return true;
        }
        Path file = real(origin.path());
        return trees.stream().allMatch(tree -> tree.touches(file));
    }

    private static Path real(String path) {
        Path file = Path.of(path);
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
