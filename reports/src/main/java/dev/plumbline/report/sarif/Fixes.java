// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactChange;
import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.Fix;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import dev.plumbline.finding.Replacement;
import java.util.List;
import java.util.Set;

/** A reference in the place of a literal: the region that goes is told by its corners, its text is never written. */
final class Fixes {
    private Fixes() {}

    static Set<Fix> of(Replacement replacement, Places places) {
        PhysicalLocation physical = places.physical("", replacement.region());
        ArtifactContent content = new ArtifactContent();
        content.setText(replacement.text());
        de.jcup.sarif_2_1_0.model.Replacement change = new de.jcup.sarif_2_1_0.model.Replacement();
        change.setDeletedRegion(physical.getRegion());
        change.setInsertedContent(content);
        ArtifactChange artifact = new ArtifactChange();
        artifact.setArtifactLocation(physical.getArtifactLocation());
        artifact.setReplacements(List.of(change));
        Fix fix = new Fix();
        fix.setDescription(Texts.message(replacement.words()));
        fix.setArtifactChanges(Set.of(artifact));
        return Set.of(fix);
    }
}
