// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names groups of equal values A, B, C … in report order; fingerprints under a run's own key say nothing beyond that. */
public final class ReuseGroups {
    private static final int LETTERS = 26;

    private record Group(String estate, ValueFingerprint value) {}

    private ReuseGroups() {}

    static List<Finding> named(List<Finding> findings) {
        Map<Group, String> names = new HashMap<>();
        return findings.stream()
                .map(finding -> finding.withCredential(detail -> named(finding.estate(), detail, names)))
                .toList();
    }

    /** The same across all estates, whose places are counted together. */
    static List<Finding> namedAcross(List<Finding> findings) {
        Map<ValueFingerprint, Map<String, CredentialDetail>> byEstate = new HashMap<>();
        findings.forEach(finding -> finding.credential()
                .ifPresent(
                        detail -> byEstate.computeIfAbsent(detail.credential().value(), value -> new HashMap<>())
                                .put(finding.estate(), detail)));
        Map<Group, String> names = new HashMap<>();
        return findings.stream()
                .map(finding -> finding.withCredential(detail -> {
                    Collection<CredentialDetail> all = byEstate.getOrDefault(
                                    detail.credential().value(), Map.of())
                            .values();
                    return named(
                            "",
                            detail.grouped(
                                    Optional.empty(),
                                    all.stream()
                                            .mapToInt(CredentialDetail::places)
                                            .sum(),
                                    all.stream()
                                            .mapToInt(CredentialDetail::livePlaces)
                                            .sum()),
                            names);
                }))
                .toList();
    }

    private static CredentialDetail named(String estate, CredentialDetail detail, Map<Group, String> names) {
        if (detail.places() < 2) {
            return detail;
        }
        Group group = new Group(estate, detail.credential().value());
        String name = names.computeIfAbsent(group, key -> letters(names.size()));
        return detail.grouped(Optional.of(name), detail.places(), detail.livePlaces());
    }

    /** 0 is A, 25 is Z, 26 is AA, as spreadsheets count columns. */
    public static String letters(int ordinal) {
        StringBuilder name = new StringBuilder();
        for (int rest = ordinal; rest >= 0; rest = rest / LETTERS - 1) {
            name.insert(0, (char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }
}
