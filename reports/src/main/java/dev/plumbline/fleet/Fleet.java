// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.report.Roots;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finished reports of several clusters as one; a fleet of one is that report. */
public final class Fleet {
    private final List<Member> members;

    private final ScanResult result;

    private Fleet(List<Member> members, List<Coverage.Gap> unread) {
        this.members = members;
        ScanResult joined = members.size() == 1 ? members.get(0).result() : FleetResult.of(members);
        result = unread.isEmpty() ? joined : FleetResult.with(unread, joined);
    }

    /** Takes reports one after the other. */
    public static final class Builder {
        private final List<Member> members = new ArrayList<>();

        /**
         * Reads a report.
         *
         * @param file as the user named it
         * @throws IOException with a message that says what is wrong with it, fit to be shown after the file's name
         */
        public Builder add(String file, InputStream in) throws IOException {
            members.add(MemberReader.read(file, in));
            return this;
        }

        /**
         * Joins them.
         *
         * @param unread reports that could not be read, so that the fleet is incomplete
         * @throws FleetException when they do not join
         */
        public Fleet build(List<Coverage.Gap> unread) {
            check(unread);
            return new Fleet(
                    members.stream()
                            .sorted(Comparator.comparing(
                                    member -> member.head().cluster().orElse("")))
                            .toList(),
                    unread);
        }

        private void check(List<Coverage.Gap> unread) {
            if (members.isEmpty()) {
                throw new FleetException("no report could be read"
                        + unread.stream()
                                .map(gap -> "\n" + gap.what() + ": " + gap.message())
                                .collect(Collectors.joining()));
            }
            Member first = members.get(0);
            Map<String, String> fileOf = new HashMap<>();
            for (Member member : members) {
                if (!member.head().version().equals(first.head().version())) {
                    throw new FleetException("reports of two versions of Plumbline do not join: "
                            + first.file() + " is of " + first.head().version() + ", "
                            + member.file() + " of " + member.head().version() + "; scan again with one");
                }
                if (members.size() > 1 && member.head().cluster().isEmpty()) {
                    throw new FleetException(member.file() + " names no cluster, so nobody could tell in the joined"
                            + " report what is its; scan with --cluster");
                }
                String cluster = member.head().cluster().orElse("");
                String other = fileOf.put(cluster, member.file());
                if (other != null) {
                    throw new FleetException("two reports of cluster " + cluster + ": " + other + " and "
                            + member.file() + "; give one of each, or names with --cluster-name");
                }
            }
        }
    }

    public ScanResult result() {
        return result;
    }

    /** What the reports decided about their findings, in the order of {@link #result}. */
    public Triage triage() {
        return new Triage(
                decided(),
                comparison(),
                all(Member::remarks),
                members.size() == 1 ? members.get(0).asides() : summed());
    }

    /** The decisions of the reports, and beside them those that were made about the joined one. */
    public Triage and(Triage now) {
        Triage before = triage();
        List<Triaged> findings = new ArrayList<>();
        for (int index = 0; index < now.findings().size(); index++) {
            Triaged fresh = now.findings().get(index);
            Triaged stored = before.findings().get(index);
            findings.add(new Triaged(
                    fresh.finding(),
                    fresh.suppressed().or(stored::suppressed),
                    fresh.change().or(stored::change),
                    fresh.outside() || stored.outside()));
        }
        List<Triage.Aside> asides = new ArrayList<>(before.setAside());
        asides.addAll(now.setAside());
        List<Triage.Remark> remarks = new ArrayList<>(before.remarks());
        remarks.addAll(now.remarks());
        return new Triage(findings, now.comparison().or(before::comparison), remarks, asides);
    }

    private List<Triaged> decided() {
        List<Triaged> stored = all(Member::findings);
        List<Triaged> findings = new ArrayList<>(stored.size());
        for (int index = 0; index < stored.size(); index++) {
            Triaged each = stored.get(index);
            findings.add(new Triaged(result.findings().get(index), each.suppressed(), each.change(), each.outside()));
        }
        return findings;
    }

    private Optional<Comparison> comparison() {
        List<Comparison> all =
                members.stream().flatMap(member -> member.comparison().stream()).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        all.stream().map(Comparison::with).distinct().collect(Collectors.joining(", ")),
                        all.stream().flatMap(each -> each.fixed().stream()).toList(),
                        all.stream()
                                .flatMap(each -> each.notLookedAt().stream())
                                .toList(),
                        all.stream().flatMap(each -> each.rungs().stream()).toList()));
    }

    private List<Triage.Aside> summed() {
        Map<String, Triage.Aside> byWords = new LinkedHashMap<>();
        for (Member member : members) {
            String cluster = member.head().cluster().orElse("");
            member.asides()
                    .forEach(aside -> byWords.put(
                            cluster + aside,
                            new Triage.Aside(cluster + ": " + aside.what(), aside.by(), aside.count())));
        }
        return List.copyOf(byWords.values());
    }

    private <T> List<T> all(Function<Member, List<T>> which) {
        return members.stream().flatMap(member -> which.apply(member).stream()).toList();
    }

    /** Names of the clusters, in order; empty for a report of files. */
    public Optional<String> clusters() {
        return Optional.of(members.stream()
                        .flatMap(member -> member.head().cluster().stream())
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    /** The last day as of which one of them was judged. */
    public Optional<LocalDate> asOf() {
        return members.stream().flatMap(member -> member.head().asOf().stream()).max(Comparator.naturalOrder());
    }

    /** What was scanned, as paths that {@link #places} leads to their places. */
    public List<String> scanned() {
        Set<String> scanned = new TreeSet<>();
        members.forEach(member -> scanned.addAll(member.head().scanned()));
        return List.copyOf(scanned);
    }

    /** Whether some report carries fingerprints under the user's key. */
    public boolean keyed() {
        return members.stream().anyMatch(Member::keyed);
    }

    /** Where files lie that are outside of the root, by the paths that this result gives them. */
    public Map<String, Roots.Place> places() {
        Map<String, Roots.Place> outside = new HashMap<>();
        members.forEach(member -> outside.putAll(member.outside()));
        return outside;
    }
}
