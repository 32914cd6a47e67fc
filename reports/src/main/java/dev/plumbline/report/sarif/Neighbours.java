// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.rule.Defect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Further places of a finding: its evidence, and where else the same value lies. */
final class Neighbours {
    /** GitHub keeps 100; a person reads fewer. */
    private static final int MOST = 20;

    private final Places places;
    private final Map<String, List<Finding>> byGroup = new HashMap<>();

    Neighbours(List<Finding> findings, Places places) {
        this.places = places;
        for (Finding finding : findings) {
            finding.credential()
                    .flatMap(CredentialDetail::reuseGroup)
                    .map(group -> byGroup.computeIfAbsent(group, any -> new ArrayList<>()))
                    .filter(members -> members.size() <= MOST)
                    .ifPresent(members -> members.add(finding));
        }
    }

    Set<Location> of(Finding finding) {
        List<Location> related = new ArrayList<>();
        Set<dev.plumbline.manifest.Location> seen = new HashSet<>(Set.of(finding.at()));
        for (Defect.Related place : finding.defect().related()) {
            if (related.size() < MOST && seen.add(place.at())) {
                add(related, places.physical("", place.at()), place.message());
            }
        }
        List<Finding> sharing = finding.credential()
                .flatMap(CredentialDetail::reuseGroup)
                .map(group -> byGroup.getOrDefault(group, List.of()))
                .orElse(List.of());
        for (Finding other : sharing) {
            if (related.size() < MOST && seen.add(other.at())) {
                add(
                        related,
                        places.redacted(other.subject().path(), other.at()),
                        other.subject() + " holds the same value");
            }
        }
        return new LinkedHashSet<>(related);
    }

    private static void add(List<Location> related, PhysicalLocation physical, String message) {
        Location location = new Location();
        location.setId(related.size() + 1);
        location.setPhysicalLocation(physical);
        location.setMessage(Texts.message(message));
        related.add(location);
    }
}
