// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Standing;
import dev.plumbline.model.PodReferences;
import dev.plumbline.model.PodReferences.Reference;
import dev.plumbline.remedy.change.Blanks;
import dev.plumbline.remedy.delivery.Migration;
import dev.plumbline.rule.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plans the next step of a workload. */
public final class Remedies {
    private Remedies() {}

    public static Remedy of(Facts facts, Standing standing, Wish wish) {
        Blanks blanks = new Blanks();
        Premises premises = new Premises(facts, standing.workload(), wish, blanks);
        List<Step> steps = new ArrayList<>();
        List<String> remains = new ArrayList<>();
        String way = "";
        boolean low = standing.edges().stream()
                .anyMatch(edge -> edge.kind() == Edge.Kind.LITERAL || edge.kind() == Edge.Kind.KUBERNETES_SECRET);
        int reaches = standing.rung().map(rung -> rung.highest()).orElse(0);
        if (low) {
            Migration migration = new Migration(premises, secrets(standing));
            steps.addAll(migration.steps());
            remains.addAll(migration.remarks());
            way = premises.way().words();
            reaches = premises.way().copies() ? 3 : 4;
        }
        return new Remedy(standing.workload().id(), standing.rung(), reaches, way, steps, blanks.all(), remains);
    }

    /** The Secrets that a way of the workload leads over, none that is infrastructure. */
    private static Set<String> secrets(Standing standing) {
        Set<String> names = new LinkedHashSet<>();
        for (Edge edge : standing.edges()) {
            if (edge.kind() == Edge.Kind.KUBERNETES_SECRET) {
                PodReferences.of(standing.workload().pod()).stream()
                        .filter(Reference::secret)
                        .filter(reference -> reference.at().equals(edge.at()))
                        .map(Reference::name)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
