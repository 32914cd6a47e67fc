// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts everything that was gathered into estates. */
public final class Estates {
    private Estates() {}

    /**
     * One estate a unit, or several where the unit's files contradict each other.
     *
     * @param pieces in the order of reading, which is the order of paths
     */
    public static List<Estate> of(List<Piece> pieces, Scope scope) {
        Map<String, List<Piece>> byUnit = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            byUnit.computeIfAbsent(piece.unit(), unit -> new ArrayList<>()).add(piece);
        }
        List<Estate> estates = new ArrayList<>();
        byUnit.forEach((unit, own) -> {
            List<EstateParts.Part> parts = EstateParts.of(own);
            for (EstateParts.Part part : parts) {
                boolean only = byUnit.size() == 1 && parts.size() == 1;
                estates.add(Estate.of(only ? "" : name(unit, part.name()), gathered(part), scope));
            }
        });
        return estates;
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
