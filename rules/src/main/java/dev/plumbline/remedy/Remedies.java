// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.chain.Cap;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Hop;
import dev.plumbline.chain.Standing;
import dev.plumbline.model.PodReferences;
import dev.plumbline.model.PodReferences.Reference;
import dev.plumbline.remedy.change.Blanks;
import dev.plumbline.remedy.delivery.Migration;
import dev.plumbline.remedy.mend.Mends;
import dev.plumbline.rule.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plans the next step of a workload. */
public final class Remedies {
    private static final int TOP = 5;

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
        } else if (standing.edges().stream().anyMatch(Remedies::canBeMended)) {
            Mends mends = new Mends(premises, standing);
            steps.addAll(mends.steps());
            remains.addAll(mends.remarks());
            reaches = reached(standing);
        }
        if (steps.isEmpty()) {
            remains.addAll(byHand(standing));
        }
        return new Remedy(standing.workload().id(), standing.rung(), reaches, way, steps, blanks.all(), remains);
    }

    /** Where nothing can be written: what a person has to look at. */
    private static List<String> byHand(Standing standing) {
        Set<String> all = new LinkedHashSet<>();
        for (Edge edge : standing.edges()) {
            edge.broken().ifPresent(hop -> all.add("Mend the " + hop.name().words() + ": " + hop.statement() + "."));
            if (edge.kind() == Edge.Kind.OTHER_STORE) {
                all.add(
                        "Its Secret is filled from a store that is not Vault: let the store's login be the workload's own "
                                + "identity, and deliver the value to memory.");
            }
            edge.unknown().stream()
                    .map(Hop::settle)
                    .filter(settle -> !settle.isEmpty())
                    .forEach(settle -> all.add("To know more: " + settle + "."));
        }
        return List.copyOf(all);
    }

    private static boolean canBeMended(Edge edge) {
        return edge.kind() == Edge.Kind.VAULT || edge.kind() == Edge.Kind.NO_SECRET;
    }

    /** The next cap that is left when those of the lowest sort are gone. */
    private static int reached(Standing standing) {
        Set<Cap> ended = Mends.limiting(standing);
        return standing.edges().stream()
                .flatMap(edge -> edge.caps().stream())
                .filter(cap -> !ended.contains(cap))
                .mapToInt(Cap::rung)
                .min()
                .orElseGet(() -> standing.edges().stream()
                                .allMatch(edge -> edge.unknown().isEmpty())
                        ? TOP
                        : TOP - 1);
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
