// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.manifest.PlacedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges values: first by what they are themselves, then by what their key asks for. One instance a thread. */
public final class Judge {
    private final KeyModel keys = new KeyModel();
    private final TokenJudge tokens;
    private final ConnectionJudge connections = new ConnectionJudge();
    private final LiteralJudge literals;

    /**
     * @param asOf the date by which tokens have expired or not
     * @param review whether random-looking values under neutral keys count
     */
    public Judge(LocalDate asOf, boolean review) {
        tokens = new TokenJudge(asOf);
        literals = new LiteralJudge(review);
    }

    /** What a key asks for. */
    public KeyMeaning meaning(String key) {
        return keys.meaning(key);
    }

    /** Everything that a value holds: itself as a credential, or tokens and connections in it. */
    public List<Judgement> judge(Candidate candidate) {
        PlacedText value = withoutContinuation(candidate.value().strip());
        if (value.isEmpty()) {
            return List.of();
        }
        String text = value.value();
        List<Judgement> inside = new ArrayList<>(tokens.find(candidate, value, text));
        inside.addAll(connections.find(candidate, value, text, inside));
        if (!inside.isEmpty()) {
            return inside;
        }
        KeyMeaning meaning = meaning(candidate);
        return RegistryAuth.judge(candidate, value, text)
                .or(() -> tokens.named(candidate, meaning, value, text))
                .or(() -> literals.judge(candidate, meaning, value, text))
                .map(List::of)
                .orElse(List.of());
    }

    /** Settings taken from a script's lines may end in its continuation mark. */
    private static PlacedText withoutContinuation(PlacedText value) {
        int length = value.length();
        boolean continued = length > 2 && value.charAt(length - 1) == '\\' && value.charAt(length - 2) == ' ';
        return continued ? value.slice(0, length - 1).strip() : value;
    }

    /** Only what proves itself: for text that has no key of its own. */
    public List<Judgement> search(PlacedText text, Setting setting) {
        String characters = text.value();
        Candidate candidate = Candidate.of("", text, setting);
        List<Judgement> inside = new ArrayList<>(tokens.find(candidate, text, characters));
        inside.addAll(connections.find(candidate, text, characters, inside));
        return inside;
    }

    /** The key's meaning, or that of what is around it where the key says nothing of its own. */
    private KeyMeaning meaning(Candidate candidate) {
        KeyMeaning own = keys.meaning(candidate.key());
        if (candidate.askedBy().isPresent()) {
            return Asked.meaning(candidate.askedBy().get(), candidate.key(), own);
        }
        if (own.sense() != KeySense.NEUTRAL) {
            return own;
        }
        Optional<KeyMeaning> around = candidate.parents().stream()
                .filter(parent -> !Bearers.isBearer(parent))
                .findFirst()
                .map(keys::meaning);
        if (Bearers.isBearer(candidate.key())) {
            return around.orElse(own);
        }
        // a map under a sensitive key: its own keys decide, the parent is a hint
        return around.filter(KeyMeaning::isSensitive)
                .filter(meaning -> !KeyModel.saysAbout(candidate.key()))
                .map(KeyMeaning::asHint)
                .orElse(own);
    }
}
