// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.history;

import dev.plumbline.history.History;
import dev.plumbline.history.Moment;
import dev.plumbline.history.Tally;
import dev.plumbline.report.Ladder;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What the page shows of one cluster. */
public final class HistoryView {
    private final String cluster;
    private final List<Moment> moments;

    HistoryView(String cluster, History history) {
        this.cluster = cluster;
        this.moments = history.moments();
    }

    /** A namespace or owner, now and at the first scan. */
    public record Group(String name, int findingsBefore, int findings, int safeBefore, int safe, int workloads) {}

    /** One scan in the table. */
    public record Row(
            String time, String file, List<Integer> findings, List<Integer> rungs, boolean complete, int gaps) {}

    public String cluster() {
        return cluster;
    }

    /** How it went, in one sentence. */
    public String sentence() {
        Tally first = moments.get(0).all();
        Tally last = moments.get(moments.size() - 1).all();
        String since = "since " + HistoryText.time(moments.get(0).at()).substring(0, 10);
        if (moments.size() == 1) {
            return "One report so far: " + last.allFindings() + " findings, " + last.safe() + " of " + last.workloads()
                    + " workloads on rung 4 or 5.";
        }
        return "Findings went from " + first.allFindings() + " to " + last.allFindings() + " " + since
                + "; workloads on rung 4 or 5 from " + first.safe() + " to " + last.safe() + " (of " + last.workloads()
                + ").";
    }

    /** Scans that could not look at everything. */
    public long incomplete() {
        return moments.stream().filter(moment -> !moment.complete()).count();
    }

    public RungChart rungs() {
        return RungChart.of(moments);
    }

    public FindingChart findings() {
        return FindingChart.of(moments);
    }

    public List<String> meanings() {
        List<String> meanings = new ArrayList<>();
        for (int rung = 0; rung < Tally.RUNGS; rung++) {
            meanings.add(Ladder.meaning(rung));
        }
        return meanings;
    }

    /** Newest first. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Moment moment : moments) {
            List<Integer> findings = new ArrayList<>();
            for (Severity severity : Severity.values()) {
                findings.add(moment.all().of(severity));
            }
            rows.add(
                    0,
                    new Row(
                            HistoryText.time(moment.at()),
                            moment.file(),
                            findings,
                            moment.all().rungs(),
                            moment.complete(),
                            moment.gaps()));
        }
        return rows;
    }

    public List<Group> namespaces() {
        return groups(Moment::namespaces);
    }

    public List<Group> owners() {
        return groups(Moment::owners);
    }

    private List<Group> groups(Function<Moment, SortedMap<String, Tally>> of) {
        SortedMap<String, Tally> before = of.apply(moments.get(0));
        SortedMap<String, Tally> now = of.apply(moments.get(moments.size() - 1));
        SortedMap<String, Tally> names = new TreeMap<>(before);
        names.putAll(now);
        List<Group> groups = new ArrayList<>();
        for (String name : names.keySet()) {
            Tally old = before.getOrDefault(name, Tally.NONE);
            Tally last = now.getOrDefault(name, Tally.NONE);
            groups.add(new Group(
                    name.isEmpty() ? "(none)" : name,
                    old.allFindings(),
                    last.allFindings(),
                    old.safe(),
                    last.safe(),
                    last.workloads()));
        }
        return groups;
    }
}
