// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scalar members of a JSON object, those of objects inside under their path: {@code kubernetes.io/namespace}. */
final class JwtClaims {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 1_000;
    private static final int MOST = 200;

    private final Map<String, String> members;

    private JwtClaims(Map<String, String> members) {
        this.members = members;
    }

    static Optional<JwtClaims> read(byte[] json) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            readMembers(parser, members);
            return Optional.of(new JwtClaims(members));
        } catch (IOException e) {
            // Not JSON after all; the message would quote it.
            return Optional.empty();
        }
    }

    private static void readMembers(JsonParser parser, Map<String, String> members) throws IOException {
        StringBuilder path = new StringBuilder();
        Deque<Integer> lengths = new ArrayDeque<>();
        lengths.push(0);
        @Nullable JsonToken token = parser.nextToken();
        while (token != null) {
            String name = parser.currentName() == null ? "" : parser.currentName();
            if (token.isStructStart()) {
                lengths.push(path.length());
                path.append(path.isEmpty() ? "" : "/").append(name);
            } else if (token.isStructEnd()) {
                path.setLength(lengths.pop());
            } else if (token.isScalarValue() && members.size() < MOST && parser.getTextLength() <= LONGEST) {
                members.putIfAbsent(path + (path.isEmpty() ? "" : "/") + name, parser.getText());
            }
            token = parser.nextToken();
        }
    }

    boolean has(String path) {
        return members.containsKey(path);
    }

    /** A member's text, empty where there is none. */
    String text(String path) {
        return members.getOrDefault(path, "");
    }

    Optional<Instant> instant(String path) {
        try {
            String number = text(path);
            int point = number.indexOf('.');
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Instant.ofEpochSecond(Long.parseLong(point < 0 ? number : number.substring(0, point))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Namespace and name of the Kubernetes service account that the token is of. */
    Optional<String> serviceAccount() {
        String subject = text("sub");
        String prefix = "system:serviceaccount:";
        if (!subject.startsWith(prefix)) {
            return Optional.empty();
        }
        String account = subject.substring(prefix.length()).replace(':', '/');
        boolean isName = account.chars()
                .allMatch(character -> character == '/'
                        || character == '-'
                        || character == '.'
                        || character >= 'a' && character <= 'z'
                        || character >= '0' && character <= '9');
        return Optional.of(account).filter(name -> isName);
    }
}
