// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.connection.Connections;
import dev.plumbline.credential.token.Standing;
import dev.plumbline.credential.token.TokenCatalog;
import dev.plumbline.credential.token.Validity;
import dev.plumbline.credential.value.Randomness;
import dev.plumbline.credential.value.ValueGrammar;
import dev.plumbline.credential.value.ValueShape;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes out of names and messages what proves itself to be a credential: a key may be the address of a registry with its
 * password, and an argument that is no file is quoted back.
 */
public final class Redaction {
    private static final int SHORTEST = 12;
    private static final int SHORTEST_KEY = 20;
    private static final String INSTEAD = "[redacted]";
    private static final Set<ValueShape> STANDING_FOR_ANOTHER =
            EnumSet.of(ValueShape.EXPANSION, ValueShape.TEMPLATE, ValueShape.BLANK_TO_FILL, ValueShape.MASKED);

    private Redaction() {}

    /** The text without tokens, and without the passwords of addresses. */
    public static String ofText(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        SortedMap<Integer, Integer> spans = new TreeMap<>();
        TokenCatalog.standard().find(text, LocalDate.EPOCH).stream()
                .filter(match -> match.validity() != Validity.CHECKSUM_INVALID)
                .filter(match -> match.type().standing() == Standing.TAKEOVER
                        || match.type().standing() == Standing.CREDENTIAL)
                .forEach(match -> spans.merge(match.start(), match.end(), Math::max));
        Connections.find(text).stream()
                .filter(part -> !STANDING_FOR_ANOTHER.contains(ValueGrammar.shape(part.value(text))))
                .forEach(part -> spans.merge(part.start(), part.end(), Math::max));
        return spans.isEmpty() ? text : without(text, spans);
    }

    /** The same for a key on the way to a value, which is also redacted when it looks generated as a whole. */
    public static String ofKey(String key) {
        boolean generated = key.length() >= SHORTEST_KEY && Randomness.looksGenerated(key);
        return generated ? INSTEAD : ofText(key);
    }

    private static String without(String text, SortedMap<Integer, Integer> spans) {
        StringBuilder clean = new StringBuilder(text.length());
        int at = 0;
        for (var span : spans.entrySet()) {
            if (span.getKey() >= at) {
                clean.append(text, at, span.getKey()).append(INSTEAD);
            }
            at = Math.max(at, span.getValue());
        }
        return clean.append(text, at, text.length()).toString();
    }
}
