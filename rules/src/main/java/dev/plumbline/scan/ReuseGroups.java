// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
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
        return findings.stream().map(finding -> named(finding, names)).toList();
    }

    private static Finding named(Finding finding, Map<Group, String> names) {
        if (finding.credential().isEmpty() || finding.credential().get().places() < 2) {
            return finding;
        }
        CredentialDetail detail = finding.credential().get();
        Group group = new Group(finding.estate(), detail.credential().value());
        String name = names.computeIfAbsent(group, key -> letters(names.size()));
        CredentialDetail grouped = new CredentialDetail(
                detail.credential(),
                Optional.of(name),
                detail.places(),
                detail.livePlaces(),
                detail.consumers(),
                detail.readers(),
                detail.replacement());
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.estate(),
                finding.subject(),
                finding.defect(),
                Optional.of(grouped),
                finding.flow(),
                finding.lineage());
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
