// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.model.ObjectId;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of one object, worst first. */
public record ObjectGroup(String estate, ObjectId subject, List<Triaged> findings) {
    private record Key(String estate, ObjectId subject) {}

    // Sorting is stable: among equals the report's own order stays.
    private static final Comparator<Triaged> WORST_FIRST =
            Comparator.comparing(triaged -> triaged.finding().severity());

    public ObjectGroup {
        findings = List.copyOf(findings);
    }

    /** Groups of the given findings, the one with the worst finding first. */
    public static List<ObjectGroup> of(List<Triaged> findings) {
        Map<Key, List<Triaged>> byObject = new LinkedHashMap<>();
        for (Triaged triaged : findings) {
            Key key = new Key(triaged.finding().estate(), triaged.finding().subject());
            byObject.computeIfAbsent(key, any -> new ArrayList<>()).add(triaged);
        }
        List<ObjectGroup> groups = new ArrayList<>(byObject.size());
        byObject.forEach((key, members) -> {
            members.sort(WORST_FIRST);
            groups.add(new ObjectGroup(key.estate(), key.subject(), members));
        });
        groups.sort(Comparator.comparing(ObjectGroup::worst));
        return groups;
    }

    public Severity worst() {
        return findings.get(0).finding().severity();
    }
}
