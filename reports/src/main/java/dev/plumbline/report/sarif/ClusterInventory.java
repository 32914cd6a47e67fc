// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin.Medium;
import dev.plumbline.manifest.Span;
import dev.plumbline.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file that gives places in a cluster a line, because code scanning refuses results without a file: the objects and fields
 * that findings point to, by name, without values.
 */
final class ClusterInventory {
    static final String SUFFIX = ".inventory.yaml";

    private record Spot(String object, String field) {}

    private final List<String> lines = new ArrayList<>();
    private final Map<Spot, Span> spots = new HashMap<>();

    private ClusterInventory(SortedMap<String, ObjectOutline> objects) {
        lines.add("# Fields of a cluster's objects that findings point to: names, no values.");
        objects.forEach((object, outline) -> outline.write(lines, (field, text) -> {
            int start = lines.get(lines.size() - 1).indexOf(text) + 1;
            spots.put(new Spot(object, field), Span.of(lines.size(), start, lines.size(), start + text.length()));
        }));
    }

    static ClusterInventory of(Report report) {
        Collector objects = new Collector();
        for (Finding finding : report.result().findings()) {
            objects.add(finding.subject().path(), finding.at());
            finding.defect().related().forEach(related -> objects.add("", related.at()));
            finding.flow().forEach(hop -> hop.evidence().ifPresent(at -> objects.add("", at)));
        }
        for (Judgement judgement : report.result().judgements()) {
            objects.add(judgement.subject().path(), judgement.at());
        }
        for (Coverage.Gap gap : report.result().coverage().gaps()) {
            gap.at().ifPresent(at -> objects.add("", at));
        }
        for (Notice notice : report.result().notices()) {
            notice.at().ifPresent(at -> objects.add("", at));
        }
        return new ClusterInventory(objects.outlines);
    }

    private static final class Collector {
        private final SortedMap<String, ObjectOutline> outlines = new TreeMap<>();

        void add(String otherwise, Location at) {
            if (at.origin().medium() == Medium.CLUSTER) {
                outlines.computeIfAbsent(object(otherwise, at), ObjectOutline::new)
                        .add(at.path());
            }
        }
    }

    /** A place knows its object, unless something else than an object stands there. */
    private static String object(String otherwise, Location at) {
        return at.origin().object().isEmpty() ? otherwise : at.origin().object();
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    /** The lines, ready to be written. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Where a place of an object stands in the file; an empty object stands for places whose object is not told. */
    Optional<Span> spot(String object, Location at) {
        return Optional.ofNullable(
                spots.get(new Spot(object(object, at), at.path().toString())));
    }
}
