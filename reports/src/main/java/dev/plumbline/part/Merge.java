// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Notice;
import dev.plumbline.intake.Shard;
import dev.plumbline.verdict.UnknownReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells which parts belong together, and what is to be said about those that do not fit.
 *
 * @param sets one a cluster, in the order of their names
 * @param gaps parts that are missing or could not be used
 */
public record Merge(List<PartSet> sets, List<Coverage.Gap> gaps, List<Notice> notices) {
    /** A part and the file that it was read from. */
    public record Given(String file, Part part) {}

    public Merge {
        sets = List.copyOf(sets);
        gaps = List.copyOf(gaps);
        notices = List.copyOf(notices);
    }

    /** @param given at least one */
    public static Merge of(List<Given> given) {
        Map<String, List<Given>> byCluster = new TreeMap<>();
        given.forEach(each -> byCluster
                .computeIfAbsent(each.part().head().cluster(), name -> new ArrayList<>())
                .add(each));
        List<PartSet> sets = new ArrayList<>();
        List<Coverage.Gap> gaps = new ArrayList<>();
        byCluster.values().forEach(parts -> sets.add(set(parts, gaps)));
        return new Merge(sets, gaps, notices(given, sets));
    }

    private static PartSet set(List<Given> given, List<Coverage.Gap> gaps) {
        Map<Integer, Given> byIndex = new TreeMap<>();
        Given first = given.get(0);
        for (Given each : given) {
            Shard shard = each.part().head().shard();
            if (shard.count() != first.part().head().shard().count()) {
                gaps.add(unused(
                        each,
                        "it is shard " + shard + ", but " + first.file() + " is shard "
                                + first.part().head().shard() + "; scan all shards with the same number"));
                continue;
            }
            Optional<String> unlike = first.part().unlike(each.part());
            if (unlike.isPresent()) {
                gaps.add(unused(each, "unlike " + first.file() + ", " + unlike.get()));
                continue;
            }
            Given before = byIndex.putIfAbsent(shard.index(), each);
            if (before != null) {
                gaps.add(unused(
                        each,
                        "it is shard " + shard + " once more, after " + before.file()
                                + "; give each shard once, or tell clusters apart with --cluster-name"));
            }
        }
        PartSet set = new PartSet(byIndex.values().stream().map(Given::part).toList());
        set.missing().forEach(shard -> gaps.add(missing(set, shard)));
        return set;
    }

    private static Coverage.Gap unused(Given given, String why) {
        return new Coverage.Gap(
                UnknownReason.NOT_READ, given.file(), "the part was left out: " + why, Optional.empty(), true);
    }

    private static Coverage.Gap missing(PartSet set, Shard shard) {
        String name = set.head().cluster();
        Coverage.Gap gap = new Coverage.Gap(
                UnknownReason.NOT_READ,
                "shard " + shard + (name.isEmpty() ? "" : " of cluster " + name),
                "no part of it was given, so what lies in its namespaces is not known; run the same scan with --shard "
                        + shard + " and merge again",
                Optional.empty(),
                true);
        // Any object of the cluster may have been in it; of files the gap's name already says that it is none of them.
        return set.parts().get(0).cluster().isPresent() ? gap.over("", "") : gap;
    }

    private static List<Notice> notices(List<Given> given, List<PartSet> sets) {
        List<Notice> notices = new ArrayList<>();
        if (given.size() > 1 && !keyed(sets)) {
            notices.add(warning(
                    "parts-without-common-key",
                    "the parts were not scanned under one fingerprint key, so equal values in different parts are not"
                            + " known to be equal; give all shards the same --fingerprint-key-file"));
        }
        differing(given, head -> head.asOf().toString())
                .ifPresent(days -> notices.add(warning(
                        "parts-of-different-days",
                        "the parts judged expiry as of different days (" + days
                                + "); give all shards the same --as-of")));
        differing(given, PartHead::version)
                .ifPresent(versions -> notices.add(warning(
                        "parts-of-different-versions",
                        "the parts were written by different versions of Plumbline (" + versions + ")")));
        if (sets.stream().anyMatch(PartSet::differ)) {
            notices.add(warning(
                    "parts-of-different-files",
                    "the shards did not find the same files; scan one revision with the same arguments in all shards"));
        }
        return notices;
    }

    private static Optional<String> differing(List<Given> given, Function<PartHead, String> of) {
        Set<String> all =
                given.stream().map(each -> of.apply(each.part().head())).collect(Collectors.toCollection(TreeSet::new));
        return all.size() > 1 ? Optional.of(String.join(", ", all)) : Optional.empty();
    }

    private static Notice warning(String code, String message) {
        return new Notice(Notice.Level.WARNING, code, message, Optional.empty());
    }

    private static boolean keyed(List<PartSet> sets) {
        Set<String> keys = heads(sets).stream().map(PartHead::key).collect(Collectors.toSet());
        return keys.size() == 1 && !keys.contains("");
    }

    private static List<PartHead> heads(List<PartSet> sets) {
        return sets.stream()
                .flatMap(set -> set.parts().stream())
                .map(Part::head)
                .toList();
    }

    /** Whether all parts are under one key of the user's, so that fingerprints may be written. */
    public boolean keyed() {
        return keyed(sets);
    }

    /** The last day by which a part judged expiry. */
    public LocalDate asOf() {
        return heads(sets).stream()
                .map(PartHead::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Whether some shard obeyed nothing under what it scanned. */
    public boolean trustedOnly() {
        return heads(sets).stream().anyMatch(PartHead::trustedOnly);
    }
}
