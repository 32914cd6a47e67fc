// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Intake;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Missing;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.RenderedText;
import dev.plumbline.intake.Shard;
import dev.plumbline.intake.cluster.ClusterReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Parts of one scan: all of one cluster, or all of files.
 *
 * @param parts in the order of their shards, each shard at most once, all of one division
 */
public record PartSet(List<Part> parts) {
    private static final Comparator<Piece> BY_IDENTITY =
            Comparator.comparing(piece -> piece.gathered().object().id());

    public PartSet {
        parts = List.copyOf(parts);
    }

    /** What the parts have in common. */
    public PartHead head() {
        return parts.get(0).head();
    }

    /** The shards of which no part is there. */
    public List<Shard> missing() {
        int count = head().shard().count();
        List<Shard> missing = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            missing.add(new Shard(index, count));
        }
        parts.forEach(part -> missing.remove(part.head().shard()));
        return missing;
    }

    /** Everything that the parts hold, as one scan would have gathered it. */
    public Intake intake() {
        return new Intake(
                parts.stream()
                        .flatMap(part -> part.files().stream())
                        .sorted(Comparator.comparingInt(Part.Ranked::rank))
                        .map(Part.Ranked::piece)
                        .toList(),
                parts.get(0).listings(),
                parts.get(0).coverage(),
                live(),
                new Missing(missing()));
    }

    private Optional<Intake.Live> live() {
        List<Intake.Live> shares =
                parts.stream().flatMap(part -> part.cluster().stream()).toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        Ledger ledger = new Ledger();
        shares.forEach(share -> ledger.add(share.coverage()));
        return Optional.of(new Intake.Live(
                shares.get(0).name(),
                shares.stream()
                        .flatMap(share -> share.pieces().stream())
                        .sorted(BY_IDENTITY)
                        .toList(),
                ledger.coverage(),
                shares.stream()
                        .map(Intake.Live::reading)
                        .reduce(ClusterReading::and)
                        .orElseThrow()));
    }

    /** Where rendered texts come from, by all parts that hold some of them. */
    public List<RenderedText> rendered() {
        return parts.stream()
                .flatMap(part -> part.rendered().stream())
                .distinct()
                .toList();
    }

    /** Files that some shard found other than the first did, so that they changed while shards were reading. */
    boolean differ() {
        Coverage first = parts.get(0).coverage();
        return parts.stream().anyMatch(part -> !part.coverage().equals(first));
    }
}
