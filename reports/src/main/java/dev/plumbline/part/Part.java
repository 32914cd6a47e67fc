// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import static java.util.Objects.requireNonNull;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Intake;
import dev.plumbline.intake.Listing;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.RenderedText;
import dev.plumbline.report.Roots;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one shard gathered.
 *
 * @param files its own objects of files
 * @param listings what dumps among all files list whole
 * @param coverage of all files, which every shard reads
 * @param cluster its own share of a cluster
 * @param rendered where rendered texts come from
 * @param places what reports call the files, as the shard saw them in their repository
 */
public record Part(
        PartHead head,
        List<Ranked> files,
        List<Listing> listings,
        Coverage coverage,
        Optional<Intake.Live> cluster,
        List<RenderedText> rendered,
        Map<String, Roots.Place> places) {
    /** A piece of a file, and where it stood among those of all shards. */
    record Ranked(int rank, Piece piece) {}

    public Part {
        requireNonNull(head, "head");
        files = List.copyOf(files);
        listings = List.copyOf(listings);
        requireNonNull(coverage, "coverage");
        requireNonNull(cluster, "cluster");
        rendered = List.copyOf(rendered);
        places = Map.copyOf(places);
    }

    /** Why another part of the same name cannot be of the same scan; empty when it can. */
    Optional<String> unlike(Part other) {
        if (cluster.isPresent() != other.cluster.isPresent()) {
            return Optional.of(other.cluster.isPresent() ? "it has read a cluster" : "it has read no cluster");
        }
        boolean sameWish = cluster.map(live -> live.reading().wish())
                .equals(other.cluster.map(live -> live.reading().wish()));
        return sameWish
                ? Optional.empty()
                : Optional.of(
                        "it was asked for other namespaces, kinds or rules; scan all shards with the same options");
    }
}
