// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.judge.Judgement.Noted;
import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.token.Standing;
import dev.plumbline.credential.token.TokenCatalog;
import dev.plumbline.credential.token.TokenMatch;
import dev.plumbline.credential.token.Validity;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.verdict.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges tokens whose text proves itself, wherever they stand. */
final class TokenJudge {
    private static final String SIGNATURE = "azure-sas-signature";

    private final TokenCatalog catalog = TokenCatalog.standard();
    private final LocalDate asOf;

    TokenJudge(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Judgement> find(Candidate candidate, PlacedText value, String text) {
        List<TokenMatch> matches = catalog.find(text, asOf);
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Judgement> judged = new ArrayList<>(matches.size());
        for (TokenMatch found : matches) {
            TokenMatch match = found.type().id().equals(SIGNATURE) ? dated(found, text) : found;
            boolean whole = match.covers(0, text.length());
            judge(
                            whole ? refined(match, candidate, text) : match,
                            value.slice(match.start(), match.end()),
                            whole,
                            candidate)
                    .ifPresent(judged::add);
        }
        return judged;
    }

    /** The signature with the day until which its address is open. */
    private TokenMatch dated(TokenMatch match, String text) {
        Optional<LocalDate> expiry = SignedUrl.expiry(text, match.start());
        boolean expired = expiry.isPresent() && expiry.get().isBefore(asOf);
        List<String> facts = new ArrayList<>(match.facts());
        facts.add(SignedUrl.words(expiry));
        return new TokenMatch(
                match.start(), match.end(), match.type(), expired ? Validity.EXPIRED : match.validity(), facts);
    }

    /** Two keys of a provider may look alike, one of them made for everyone's eyes; then the name tells. */
    private TokenMatch refined(TokenMatch match, Candidate candidate, String text) {
        String name = String.join(" ", candidate.parents()) + " " + candidate.key();
        return catalog.named(name, text, asOf)
                .filter(named -> named.type().standing() == Standing.PUBLISHABLE)
                .orElse(match);
    }

    /** True for the half of a pair of keys that is no secret by itself, and for what else only names an account. */
    boolean isIdentifier(String text) {
        return catalog.find(text, asOf).stream()
                .anyMatch(
                        match -> match.covers(0, text.length()) && match.type().standing() == Standing.IDENTIFIER);
    }

    /** The token that a value is when its name says so and its shape agrees. */
    Optional<Judgement> named(Candidate candidate, String name, KeyMeaning meaning, PlacedText value, String text) {
        if (meaning.sense() == KeySense.ABOUT || meaning.sense() == KeySense.USER) {
            return Optional.empty();
        }
        return catalog.named(name, text, asOf)
                .filter(match -> match.validity() != Validity.CHECKSUM_INVALID)
                .flatMap(match -> judge(match, value, true, candidate));
    }

    private Optional<Judgement> judge(TokenMatch match, PlacedText where, boolean whole, Candidate candidate) {
        String name = match.type().name();
        return switch (match.type().standing()) {
            case TAKEOVER, CREDENTIAL ->
                switch (match.validity()) {
                    case CHECKSUM_VALID, STRUCTURE_VALID -> Optional.of(found(match, where, whole, candidate));
                    case SAMPLE -> Optional.of(new Noted(InventoryEntry.Kind.SAMPLE, name, where));
                    case EXPIRED -> Optional.of(new Noted(InventoryEntry.Kind.EXPIRED, name, where));
                    case CHECKSUM_INVALID -> Optional.empty();
                };
            case PUBLISHABLE -> Optional.of(new Noted(InventoryEntry.Kind.PUBLISHABLE, name, where));
            case ENCRYPTED -> Optional.of(new Noted(InventoryEntry.Kind.ENCRYPTED, name, where));
            case IDENTIFIER, PUBLIC -> Optional.empty();
        };
    }

    private static Found found(TokenMatch match, PlacedText where, boolean whole, Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        String named = Words.article(match.type().name()) + " " + match.type().name();
        reasons.add(
                match.validity() == Validity.CHECKSUM_VALID
                        ? "the checksum of " + named + " is right"
                        : "the value has the structure of " + named);
        reasons.addAll(match.facts());
        return new Found(
                Types.of(match.type()),
                where,
                whole ? "" : match.type().name(),
                new SecretText(where.value()),
                Confidence.CERTAIN,
                reasons,
                Strength.STRUCTURED,
                candidate.userName());
    }
}
