// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.finding.Coverage;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What several reports looked at together; what one of them did not is not made up for by the others. */
final class FleetCoverage {
    private FleetCoverage() {}

    static Coverage of(List<Member> members) {
        List<Coverage> all =
                members.stream().map(member -> member.result().coverage()).toList();
        return new Coverage(
                all.stream().mapToInt(Coverage::files).sum(),
                all.stream().mapToInt(Coverage::objects).sum(),
                looked(all),
                gaps(members),
                passedOver(all),
                reach(all));
    }

    private static List<Coverage.Looked> looked(List<Coverage> all) {
        Map<List<String>, Coverage.Looked> byKind = new HashMap<>();
        all.forEach(coverage -> coverage.looked()
                .forEach(each -> byKind.merge(
                        List.of(each.group(), each.kind(), each.namespace()),
                        each,
                        (one, other) -> new Coverage.Looked(
                                one.group(),
                                one.kind(),
                                one.namespace(),
                                one.count() + other.count(),
                                one.known() || other.known()))));
        return byKind.values().stream()
                .sorted(Comparator.comparing(Coverage.Looked::group)
                        .thenComparing(Coverage.Looked::kind)
                        .thenComparing(Coverage.Looked::namespace))
                .toList();
    }

    private static List<Coverage.Gap> gaps(List<Member> members) {
        List<Coverage.Gap> gaps = new ArrayList<>();
        boolean alike = members.stream()
                        .map(member -> filters(member.result().coverage()))
                        .distinct()
                        .count()
                == 1;
        for (Member member : members) {
            String cluster = member.head().cluster().orElse("");
            Coverage coverage = member.result().coverage();
            coverage.gaps().forEach(gap -> gaps.add(named(gap, cluster)));
            if (coverage.nothingThere()) {
                gaps.add(gap(UnknownReason.NOT_READ, cluster, "nothing was found to scan", true));
            }
            if (!alike && !filters(coverage).equals(List.of(List.of(), List.of()))) {
                gaps.add(gap(
                        UnknownReason.LEFT_OUT,
                        cluster,
                        "only some namespaces were asked for: "
                                + String.join(", ", coverage.reach().namespaces())
                                + without(coverage.reach().excludedNamespaces()),
                        false));
            }
        }
        return gaps;
    }

    private static String without(List<String> excluded) {
        return excluded.isEmpty() ? "" : " without " + String.join(", ", excluded);
    }

    private static List<List<String>> filters(Coverage coverage) {
        return List.of(coverage.reach().namespaces(), coverage.reach().excludedNamespaces());
    }

    private static Coverage.Gap gap(UnknownReason reason, String what, String message, boolean asked) {
        return new Coverage.Gap(reason, what, message, Optional.empty(), asked).over("", "");
    }

    /** A file's place tells whose it is; of a kind or namespace nobody could tell else. */
    private static Coverage.Gap named(Coverage.Gap gap, String cluster) {
        String what = gap.extent().isPresent() ? cluster + ": " + gap.what() : gap.what();
        return new Coverage.Gap(gap.reason(), what, gap.message(), gap.at(), gap.asked(), gap.extent());
    }

    private static List<Coverage.PassedOver> passedOver(List<Coverage> all) {
        Map<List<String>, Coverage.PassedOver> byReason = new HashMap<>();
        all.forEach(coverage -> coverage.passedOver()
                .forEach(each -> byReason.merge(
                        List.of(each.why(), each.by()),
                        each,
                        (one, other) -> new Coverage.PassedOver(one.why(), one.by(), one.count() + other.count()))));
        return byReason.values().stream()
                .sorted(Comparator.comparing(Coverage.PassedOver::why).thenComparing(Coverage.PassedOver::by))
                .toList();
    }

    /** Filters that differ are said as gaps, because a report has only one. */
    private static Coverage.Reach reach(List<Coverage> all) {
        TreeSet<String> files = new TreeSet<>();
        all.forEach(coverage -> files.addAll(coverage.reach().files()));
        boolean alike = all.stream().map(FleetCoverage::filters).distinct().count() == 1;
        Coverage.Reach first = all.get(0).reach();
        return new Coverage.Reach(
                List.copyOf(files),
                alike ? first.namespaces() : List.of(),
                alike ? first.excludedNamespaces() : List.of());
    }
}
