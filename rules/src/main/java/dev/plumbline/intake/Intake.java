// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.cluster.ClusterReading;
import dev.plumbline.manifest.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that was gathered of files and a cluster, before it is put into estates; a scan reads it, a merge joins it.
 *
 * @param files in the order of reading
 * @param listings what dumps among them list whole
 * @param cluster empty without one
 * @param missing shards that were not read
 */
public record Intake(
        List<Piece> files, List<Listing> listings, Coverage fileCoverage, Optional<Live> cluster, Missing missing) {
    /**
     * What was read of a cluster.
     *
     * @param pieces in the order of identities
     * @param coverage of these pieces
     * @param reading what of all that was asked for was read
     */
    public record Live(String name, List<Piece> pieces, Coverage coverage, ClusterReading reading) {
        public Live {
            pieces = List.copyOf(pieces);
        }

        public Live with(List<Piece> others) {
            return new Live(name, others, coverage, reading);
        }
    }

    public Intake {
        files = List.copyOf(files);
        listings = List.copyOf(listings);
    }

    /** The same with what was looked at in rendered text told at other places. */
    public Intake placed(UnaryOperator<Location> places) {
        return new Intake(files, listings, fileCoverage.placed(places), cluster, missing);
    }

    /** Estates of all of it, and what is to be said about differences between files and cluster. */
    public Estates.Joined estates() {
        return cluster.map(live -> Estates.joined(
                        live.pieces(), files, listings, live.reading().scope(), missing))
                .orElseGet(() -> new Estates.Joined(Estates.of(files, listings, missing), List.of()));
    }

    /** What was looked at, in files and cluster. */
    public Coverage coverage() {
        Ledger ledger = new Ledger();
        ledger.add(fileCoverage);
        cluster.ifPresent(live -> {
            ledger.add(live.coverage());
            live.reading().accountTo(ledger);
        });
        return ledger.coverage();
    }
}
