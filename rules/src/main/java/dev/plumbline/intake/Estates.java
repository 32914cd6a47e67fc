// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.finding.Notice;
import dev.plumbline.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts everything that was gathered into estates. */
public final class Estates {
    private Estates() {}

    /** What scope each estate of a unit has, by the paths of its files; no paths stand for the whole unit. */
    private interface Scopes {
        Scope of(String unit, Set<String> files);
    }

    /**
     * Estates of a cluster's unit.
     *
     * @param pieces in the order of reading, which is the order of paths
     */
    public static List<Estate> of(List<Piece> pieces, Scope scope) {
        return of(pieces, (unit, files) -> scope);
    }

    /** Estates of files: what these are not seen to list whole may exist all the same. */
    public static List<Estate> of(List<Piece> pieces, List<Listing> listings) {
        return of(pieces, listings, Missing.NONE);
    }

    static List<Estate> of(List<Piece> pieces, List<Listing> listings, Missing missing) {
        return of(pieces, (unit, files) -> {
            List<Listing> own = listings.stream()
                    .filter(listing -> listing.unit().equals(unit))
                    .filter(listing -> files.isEmpty() || files.contains(listing.path()))
                    .toList();
            return own.isEmpty() ? Scope.FILES : missing.limit(new DumpScope(own));
        });
    }

    /** Estates of a cluster with files beside it, and what is to be said about the difference. */
    public record Joined(List<Estate> estates, List<Notice> notices) {}

    /**
     * A cluster with files beside it: one estate, but for dumps among the files, which are the state of something else.
     *
     * @param listings what those dumps list whole
     * @param read what of the cluster was read, by the shards that are there
     */
    static Joined joined(List<Piece> cluster, List<Piece> files, List<Listing> listings, Scope read, Missing missing) {
        Scope scope = missing.limit(read);
        List<Piece> dumps = files.stream()
                .filter(piece -> piece.gathered().provenance().isState())
                .toList();
        List<Gathered> intent = files.stream()
                .map(Piece::gathered)
                .filter(gathered -> !gathered.provenance().isState())
                .toList();
        Intent.Joined joined = Intent.join(cluster.stream().map(Piece::gathered).toList(), intent, scope);
        List<Estate> estates = new ArrayList<>();
        estates.add(Estate.of(dumps.isEmpty() ? "" : "cluster", joined.gathered(), scope));
        if (!dumps.isEmpty()) {
            estates.addAll(of(dumps, listings, missing));
        }
        return new Joined(estates, joined.notices());
    }

    /** One estate a unit, or several where the unit's files contradict each other. */
    private static List<Estate> of(List<Piece> pieces, Scopes scopes) {
        Map<String, List<Piece>> byUnit = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            byUnit.computeIfAbsent(piece.unit(), unit -> new ArrayList<>()).add(piece);
        }
        List<Estate> estates = new ArrayList<>();
        byUnit.forEach((unit, own) -> {
            List<EstateParts.Part> parts = EstateParts.of(own);
            for (EstateParts.Part part : parts) {
                boolean only = byUnit.size() == 1 && parts.size() == 1;
                Set<String> files = parts.size() == 1 ? Set.of() : files(part);
                estates.add(Estate.of(only ? "" : name(unit, part.name()), gathered(part), scopes.of(unit, files)));
            }
        });
        return estates;
    }

    private static Set<String> files(EstateParts.Part part) {
        return part.pieces().stream().map(Piece::path).collect(Collectors.toSet());
    }

    private static String name(String unit, String part) {
        if (part.isEmpty()) {
            return unit;
        }
        return unit.isEmpty() || unit.equals(".") ? part : unit + "/" + part;
    }

    private static List<Gathered> gathered(EstateParts.Part part) {
        return part.pieces().stream().map(Piece::gathered).toList();
    }
}
