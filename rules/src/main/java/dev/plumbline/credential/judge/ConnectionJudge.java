// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.connection.ConnectionPart;
import dev.plumbline.credential.connection.Connections;
import dev.plumbline.credential.connection.Role;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.judge.Judgement.Noted;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.ValueGrammar;
import dev.plumbline.credential.value.ValueShape;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.verdict.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges passwords and keys inside URLs, connection strings and authorization headers. */
final class ConnectionJudge {
    private static final int SHORTEST_TOKEN = 5;
    /** {@code string password = 2;} numbers a field of a message. */
    private static final int SHORTEST_NUMBER = 3;

    private final LocalDate asOf;

    ConnectionJudge(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Judgement> find(Candidate candidate, PlacedText value, String text, List<Judgement> tokens) {
        if (!mayConnect(text)) {
            return List.of();
        }
        List<ConnectionPart> parts = Connections.find(text);
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Judgement> judged = new ArrayList<>(parts.size());
        for (ConnectionPart part : parts) {
            PlacedText where = value.slice(part.start(), part.end());
            if (tokens.stream().noneMatch(token -> overlaps(token.where(), where))) {
                judge(candidate, part, where, text).ifPresent(judged::add);
            }
        }
        return judged;
    }

    /** Every connection has a colon or an equals sign, and so has every header; most values have neither. */
    private static boolean mayConnect(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('=') >= 0 || text.indexOf('@') >= 0 || text.indexOf(' ') >= 0;
    }

    private static boolean overlaps(PlacedText one, PlacedText other) {
        var first = one.span();
        var second = other.span();
        return first.start().compareTo(second.end()) < 0 && second.start().compareTo(first.end()) < 0;
    }

    private Optional<Judgement> judge(Candidate candidate, ConnectionPart part, PlacedText where, String text) {
        String secret = part.value(text).strip();
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        ValueShape shape = ValueGrammar.shape(secret);
        if (!isValue(shape, candidate.setting())
                || !fits(shape, part.role(), secret.length())
                || isDocumentation(part, secret, candidate.setting().kind() == Setting.Kind.COMMENT)) {
            return Optional.empty();
        }
        Strength strength = Guessing.strength(secret, shape, part.user());
        List<String> reasons = new ArrayList<>(3);
        reasons.add(part.role().reason());
        Words.strength(strength).ifPresent(reasons::add);
        if (part.role() == Role.QUERY_SIGNATURE) {
            Optional<LocalDate> expiry = SignedUrl.expiry(text, part.start());
            if (expiry.isPresent() && expiry.get().isBefore(asOf)) {
                return Optional.of(new Noted(InventoryEntry.Kind.EXPIRED, "signed URL", where));
            }
            reasons.add(SignedUrl.words(expiry));
        }
        return Optional.of(new Found(
                Types.of(part.role()),
                where,
                part.role().words(),
                new SecretText(secret),
                Confidence.STRONG,
                reasons,
                strength,
                Words.harmless(part.user(), secret)));
    }

    private static boolean isValue(ValueShape shape, Setting setting) {
        return switch (shape) {
            case EMPTY, EXPANSION, TEMPLATE, POINTER, ENCRYPTED, MASKED, BLANK_TO_FILL, CODE, NAME -> false;
            case PLACEHOLDER -> setting.live() && setting.kind() != Setting.Kind.COMMENT;
            case SWITCH,
                    NUMBER,
                    MEASURE,
                    HOST,
                    EMAIL,
                    PATH,
                    URL,
                    UUID,
                    HEXADECIMAL,
                    DIGEST,
                    PUBLIC,
                    PROSE,
                    HASH,
                    LITERAL -> true;
        };
    }

    /** A token is no switch, number or place, while a password may be anything. */
    private static boolean fits(ValueShape shape, Role role, int length) {
        boolean token = role == Role.OPTION_TOKEN || role == Role.QUERY_TOKEN || role == Role.HEADER_TOKEN;
        if (token && length < SHORTEST_TOKEN) {
            return false;
        }
        return switch (shape) {
            case SWITCH -> !token && role != Role.OPTION_PASSWORD;
            case NUMBER -> !token && (length >= SHORTEST_NUMBER || role != Role.CONNECTION_PASSWORD);
            case MEASURE, HOST, EMAIL, PATH, URL -> !token;
            default -> true;
        };
    }

    /** {@code user:password@host}, as documentation writes it. */
    private static boolean isDocumentation(ConnectionPart part, String secret, boolean comment) {
        boolean named = secret.equalsIgnoreCase("password")
                || secret.equalsIgnoreCase("pass")
                || secret.equalsIgnoreCase("pwd")
                || secret.equalsIgnoreCase("token")
                || secret.equalsIgnoreCase("secret");
        if (named && comment) {
            return true;
        }
        String user = part.user().orElse("").toLowerCase(java.util.Locale.ROOT);
        String host = part.host().orElse("").toLowerCase(java.util.Locale.ROOT);
        return named
                && (user.equals("user") || user.equals("username"))
                && (host.startsWith("host") || host.startsWith("example"));
    }
}
