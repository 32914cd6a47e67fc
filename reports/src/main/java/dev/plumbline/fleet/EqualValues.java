// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.scan.ReuseGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups of equal values over several clusters. Equal fingerprints are equal values under one key; without fingerprints a
 * cluster's own groups are kept, and kept apart from those of others.
 */
final class EqualValues {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** How many places hold a value, and how many of these are no comments. */
    private record Count(int places, int live) {
        Count and(Count other) {
            return new Count(places + other.places, live + other.live);
        }
    }

    EqualValues(List<Member> members) {
        List<String> keys = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        for (Member member : members) {
            String cluster = member.head().cluster().orElse("");
            Map<String, Map<String, Count>> own = new HashMap<>();
            for (Finding finding : member.result().findings()) {
                String key =
                        finding.credential().map(detail -> key(detail, cluster)).orElse("");
                // Each estate counted its own places.
                finding.credential()
                        .ifPresent(detail -> own.computeIfAbsent(key, any -> new HashMap<>())
                                .put(finding.estate(), new Count(detail.places(), detail.livePlaces())));
                all.add(FleetResult.finding(finding, cluster));
                keys.add(key);
            }
            own.forEach((key, estates) -> estates.values().forEach(count -> counts.merge(key, count, Count::and)));
        }
        for (int index = 0; index < all.size(); index++) {
            findings.add(named(all.get(index), keys.get(index)));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** What equal values share; empty for a value that nothing tells anything about. */
    private static String key(CredentialDetail detail, String cluster) {
        String fingerprint = detail.credential().value().hex();
        return fingerprint.isEmpty()
                ? detail.reuseGroup().map(group -> cluster + "/" + group).orElse("")
                : fingerprint;
    }

    private Finding named(Finding finding, String key) {
        Count count = counts.getOrDefault(key, new Count(1, 1));
        if (key.isEmpty() || count.places() < 2) {
            return finding;
        }
        return finding.withCredential(detail -> detail.grouped(
                Optional.of(names.computeIfAbsent(key, any -> ReuseGroups.letters(names.size()))),
                count.places(),
                count.live()));
    }
}
