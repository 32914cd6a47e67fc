// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.judge.Fallbacks.Fallback;
import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.manifest.PlacedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges values: first by what they are themselves, then by what their key asks for. One instance a thread. */
public final class Judge {
    /** No token and no connection is shorter. */
    private static final int SHORTEST_STRUCTURE = 8;

    private final Contexts contexts = new Contexts();
    private final TokenJudge tokens;
    private final ConnectionJudge connections;
    private final LiteralJudge literals;

    /**
     * @param asOf the date by which tokens have expired or not
     * @param review whether random-looking values under neutral keys count
     */
    public Judge(LocalDate asOf, boolean review) {
        tokens = new TokenJudge(asOf);
        connections = new ConnectionJudge(asOf);
        literals = new LiteralJudge(review);
    }

    /** What a key asks for. */
    public KeyMeaning meaning(String key) {
        return contexts.meaning(key);
    }

    /** Everything that a value holds: itself as a credential, or tokens and connections in it. */
    public List<Judgement> judge(Candidate candidate) {
        PlacedText value = withoutMargins(candidate.value());
        if (value.isEmpty()) {
            return List.of();
        }
        String text = value.value();
        List<Judgement> inside = inside(candidate, value, text);
        if (!inside.isEmpty()) {
            return inside;
        }
        Context context = contexts.of(candidate.key(), candidate.parents());
        KeyMeaning meaning = candidate.askedBy().isEmpty()
                ? context.meaning()
                : Asked.meaning(candidate.askedBy().get(), candidate.key(), meaning(candidate.key()));
        Optional<Judgement> judged = RegistryAuth.judge(candidate, meaning, value, text);
        if (judged.isEmpty() && context.namesToken()) {
            judged = tokens.named(candidate, context.name(), meaning, value, text);
        }
        if (judged.isEmpty()) {
            judged = literals.judge(candidate, meaning, value, text);
            if (judged.isPresent() && meaning.sense() == KeySense.API_KEY && tokens.isIdentifier(text)) {
                return List.of();
            }
        }
        return judged.isPresent() ? List.of(judged.get()) : fallbacks(candidate, value, text);
    }

    /** Only what proves itself or has a name of its own: for text that has no key. */
    public List<Judgement> search(PlacedText text, Setting setting) {
        Candidate candidate = Candidate.of("", text, setting);
        List<Judgement> found = inside(candidate, text, text.value());
        return found.isEmpty() ? fallbacks(candidate, text, text.value()) : found;
    }

    /** What the expansions in a text fall back to, by the names of their variables. */
    private List<Judgement> fallbacks(Candidate candidate, PlacedText value, String text) {
        if (text.indexOf('$') < 0) {
            return List.of();
        }
        List<Judgement> found = new ArrayList<>();
        for (Fallback fallback : Fallbacks.in(text)) {
            KeyMeaning meaning = meaning(fallback.name());
            if (meaning.isSensitive()) {
                literals.fallback(candidate.called(fallback.name()), meaning, value, fallback)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Judgement> inside(Candidate candidate, PlacedText value, String text) {
        if (text.length() < SHORTEST_STRUCTURE) {
            return List.of();
        }
        List<Judgement> found = tokens.find(candidate, value, text);
        List<Judgement> parts = connections.find(candidate, value, text, found);
        if (parts.isEmpty()) {
            return found;
        }
        List<Judgement> inside = new ArrayList<>(found);
        inside.addAll(parts);
        return inside;
    }

    /** Without white space at the ends, and without the continuation mark of a script's line. */
    private static PlacedText withoutMargins(PlacedText text) {
        int length = text.length();
        boolean plain = length > 0
                && !Character.isWhitespace(text.charAt(0))
                && !Character.isWhitespace(text.charAt(length - 1))
                && text.charAt(length - 1) != '\\';
        if (plain) {
            return text;
        }
        PlacedText value = text.strip();
        int end = value.length();
        boolean continued = end > 2 && value.charAt(end - 1) == '\\' && value.charAt(end - 2) == ' ';
        return continued ? value.slice(0, end - 1).strip() : value;
    }
}
