// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.credential.Credential;
import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Gathered;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Span;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies what is known of the sources of rendered credentials to everything that was read. */
final class Settling {
    private final Relocations relocations;
    private final Map<String, SourceTracing> tracings = new HashMap<>();
    private final Ledger ledger;
    /** Stretches of values files and others that a rendered credential was traced to. */
    private final Map<String, Set<Span>> sources = new HashMap<>();

    Settling(Relocations relocations, List<SourceTracing> tracings, Ledger ledger) {
        this.relocations = relocations;
        this.ledger = ledger;
        tracings.forEach(tracing -> this.tracings.put(tracing.origin(), tracing));
    }

    List<Piece> settle(List<Piece> pieces) {
        if (tracings.isEmpty()) {
            return pieces;
        }
        List<Piece> traced = pieces.stream().map(this::traced).toList();
        return traced.stream().map(this::withoutDoubles).toList();
    }

    private Piece traced(Piece piece) {
        SourceTracing tracing = tracings.get(piece.gathered().origin().path());
        if (tracing == null) {
            return piece;
        }
        List<Credential> kept = new ArrayList<>();
        for (Credential credential : piece.gathered().credentials()) {
            Optional<Span> span = credential.at().span();
            SourceTracing.Trace trace =
                    span.map(place -> tracing.trace(credential, place)).orElse(SourceTracing.Trace.UNKNOWN);
            if (trace.generated()) {
                ledger.passedOver("value made anew at each installation", tracing.origin());
                continue;
            }
            if (trace.isKnown()) {
                relocations.add(tracing.origin(), span.orElseThrow(), trace.file(), trace.span());
                sources.computeIfAbsent(trace.file(), file -> new HashSet<>()).add(trace.span());
            }
            kept.add(credential);
            Location place = relocations.apply(credential.at());
            if (place.span().isEmpty()) {
                ledger.gap(new Coverage.Gap(
                        UnknownReason.TEMPLATE_NOT_RENDERED,
                        place.origin().path(),
                        "which of its lines writes a credential that it renders is not known",
                        Optional.empty(),
                        false));
            }
        }
        return with(piece, kept);
    }

    /** What a values file says and a render repeats is reported as the rendered finding. */
    private Piece withoutDoubles(Piece piece) {
        Set<Span> covered = sources.getOrDefault(piece.gathered().origin().path(), Set.of());
        if (covered.isEmpty()) {
            return piece;
        }
        return with(
                piece,
                piece.gathered().credentials().stream()
                        .filter(credential -> !isCovered(credential.at(), covered))
                        .toList());
    }

    private static boolean isCovered(Location at, Set<Span> covered) {
        return at.span().stream()
                .anyMatch(span -> covered.stream().anyMatch(each -> each.contains(span) || span.contains(each)));
    }

    private static Piece with(Piece piece, List<Credential> credentials) {
        Gathered all = piece.gathered();
        return new Piece(piece.unit(), piece.path(), all.with(all.object(), credentials));
    }
}
