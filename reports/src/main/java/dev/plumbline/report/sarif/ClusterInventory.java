// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin.Medium;
import dev.plumbline.manifest.Span;
import dev.plumbline.report.Report;
import dev.plumbline.report.Visible;
import dev.plumbline.rule.Defect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A file that gives places in a cluster a line, because code scanning refuses results without a file: the objects and fields
 * that findings point to, by name, without values.
 */
final class ClusterInventory {
    static final String SUFFIX = ".inventory.yaml";

    private record Spot(String object, String field) {}

    private final List<String> lines = new ArrayList<>();
    private final Map<Spot, Span> spots = new HashMap<>();

    private ClusterInventory(SortedMap<String, SortedSet<String>> fieldsByObject) {
        lines.add("# Places in a cluster that findings point to; holds names, no values.");
        lines.add("objects:");
        fieldsByObject.forEach((object, fields) -> {
            lines.add("- object: " + quoted(object));
            lines.add("  fields:");
            for (String field : fields) {
                String text = quoted(field);
                lines.add("  - " + text);
                spots.put(new Spot(object, field), Span.of(lines.size(), 5, lines.size(), 5 + text.length()));
            }
        });
    }

    static ClusterInventory of(Report report) {
        SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
        for (Finding finding : report.result().findings()) {
            add(fields, finding.subject().path(), finding.at());
            for (Defect.Related related : finding.defect().related()) {
                add(fields, "", related.at());
            }
            for (ChainHop hop : finding.flow()) {
                hop.evidence().ifPresent(at -> add(fields, "", at));
            }
        }
        for (Judgement judgement : report.result().judgements()) {
            add(fields, judgement.subject().path(), judgement.at());
        }
        for (Coverage.Gap gap : report.result().coverage().gaps()) {
            gap.at().ifPresent(at -> add(fields, "", at));
        }
        for (Notice notice : report.result().notices()) {
            notice.at().ifPresent(at -> add(fields, "", at));
        }
        return new ClusterInventory(fields);
    }

    /** The lines, ready to be written. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Where a place of an object stands in the file; an empty object stands for places whose object is not told. */
    Optional<Span> spot(String object, Location at) {
        return Optional.ofNullable(spots.get(new Spot(object, at.path().toString())));
    }

    private static void add(Map<String, SortedSet<String>> fields, String object, Location at) {
        if (at.origin().medium() == Medium.CLUSTER) {
            fields.computeIfAbsent(object, any -> new TreeSet<>()).add(at.path().toString());
        }
    }

    private static String quoted(String text) {
        return "'" + Visible.of(text).replace("'", "''") + "'";
    }
}
