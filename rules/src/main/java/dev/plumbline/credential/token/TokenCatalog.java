// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.literal.Literals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All types of tokens that are known, and the search for them. Immutable and free to share between threads. */
public final class TokenCatalog {
    private static final int SHORTEST = 12;
    private static final Comparator<TokenMatch> ORDER = Comparator.comparingInt(TokenMatch::start)
            .thenComparing(Comparator.comparingInt(TokenMatch::end).reversed());

    private final Map<String, TokenType> types = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Literals anchors;
    private final NamedTokens named;
    private final Companions companions;

    /** A shape whose anchor the automaton searches for. */
    private record Candidate(TokenLine line, Shape shape, int anchorLength) {}

    /** Reads the table once, on first use. */
    private static final class Standard {
        static final TokenCatalog CATALOG = new TokenCatalog(TokenTable.read());
    }

    TokenCatalog(List<TokenLine> lines) {
        List<String> literals = new ArrayList<>();
        List<TokenLine> byName = new ArrayList<>();
        for (TokenLine line : lines) {
            if (types.put(line.type().id(), line.type()) != null) {
                throw new IllegalArgumentException(
                        "two lines are called " + line.type().id());
            }
            if (line.type().needsKeyWords()) {
                byName.add(line);
                continue;
            }
            for (Shape shape : line.shapes()) {
                String anchor = shape.anchor()
                        .orElseThrow(() -> new IllegalArgumentException(
                                line.type().id() + " has neither a literal nor key words"));
                literals.add(anchor);
                candidates.add(new Candidate(line, shape, anchor.length()));
            }
        }
        anchors = Literals.exact(literals);
        named = new NamedTokens(byName);
        companions = new Companions(lines);
    }

    /** The types of the table that comes with Plumbline. */
    public static TokenCatalog standard() {
        return Standard.CATALOG;
    }

    /** Every type, in the table's order. */
    public List<TokenType> types() {
        return List.copyOf(types.values());
    }

    public Optional<TokenType> type(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /**
     * The tokens that prove themselves, in order and not overlapping; those with a wrong checksum, samples and expired ones
     * are among them and say so.
     *
     * @param asOf the day to judge expiry by
     */
    public List<TokenMatch> find(CharSequence text, LocalDate asOf) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return find(text, asOf, new Steps());
    }

    /**
     * The token that a value is as a whole when its name says so: a type with key words, one of which stands in the name.
     *
     * @param name what the value is called, as much as is known: a key with its parents, a variable, a file
     */
    public Optional<TokenMatch> named(CharSequence name, CharSequence value, LocalDate asOf) {
        return named.find(name, value, line -> match(line, value, 0, value.length(), asOf));
    }

    /** The type of a key store in binary, by its first bytes. */
    public Optional<TokenType> binary(byte[] bytes) {
        return KeyStores.typeOf(bytes).flatMap(this::type);
    }

    /** True when a name has a word that {@link #named} asks for; decides nothing about a value. */
    public boolean mayName(CharSequence name) {
        return named.isIn(name);
    }

    List<TokenMatch> find(CharSequence text, LocalDate asOf, Steps steps) {
        String characters = text.toString();
        List<TokenMatch> matches = new ArrayList<>(0);
        steps.add(characters.length());
        anchors.find(characters, (literal, end) -> {
            Candidate candidate = candidates.get(literal);
            int at = end - candidate.anchorLength();
            int start = candidate.shape().start(characters, at, steps);
            int stop = start < 0 ? Element.MISMATCH : candidate.shape().end(characters, at, steps);
            if (stop >= 0) {
                steps.add(stop - start);
                match(candidate.line(), characters, start, stop, asOf).ifPresent(matches::add);
            }
        });
        if (!matches.isEmpty()) {
            matches.addAll(companions.find(
                    characters, matches, (line, start, end) -> match(line, characters, start, end, asOf), steps));
        }
        return matches.size() < 2 ? List.copyOf(matches) : withoutOverlaps(matches);
    }

    private Optional<TokenMatch> match(TokenLine line, CharSequence text, int start, int end, LocalDate asOf) {
        String token = text.subSequence(start, end).toString();
        return line.check().check(token, asOf).map(proof -> {
            TokenType type = proof.type().map(types::get).orElse(line.type());
            // A check that tells types apart has decoded the token and knows samples better than its letters do.
            boolean sample = proof.type().isEmpty() && Samples.isSample(token);
            return new TokenMatch(start, end, type, sample ? Validity.SAMPLE : proof.validity(), proof.facts());
        });
    }

    /** What starts first stays, of those that start together the longest, of equals the one with a proof. */
    private static List<TokenMatch> withoutOverlaps(List<TokenMatch> matches) {
        matches.sort(ORDER.thenComparing(match -> match.validity().isProof() ? 0 : 1));
        List<TokenMatch> kept = new ArrayList<>();
        int end = 0;
        for (TokenMatch match : matches) {
            if (match.start() >= end) {
                kept.add(match);
                end = match.end();
            }
        }
        return List.copyOf(kept);
    }
}
