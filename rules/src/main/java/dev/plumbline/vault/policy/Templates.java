// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import dev.plumbline.vault.OpenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a policy path that Vault fills in from the identity of the token: {@code {{identity.entity.name}}}. */
public final class Templates {
    private static final String ALIASES = "identity.entity.aliases.";

    private Templates() {}

    /** The expressions of a text, in order, without braces and blanks. */
    public static List<String> expressions(String text) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            int end = text.indexOf("}}", at);
            if (end < 0) {
                break;
            }
            found.add(text.substring(at + 2, end).strip());
        }
        return found;
    }

    /** The accessor that an expression about an alias names. */
    public static Optional<String> accessor(String expression) {
        if (!expression.startsWith(ALIASES)) {
            return Optional.empty();
        }
        String rest = expression.substring(ALIASES.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(rest.substring(0, dot));
    }

    /** What an expression about an alias asks for: {@code name}, {@code metadata.service_account_namespace}. */
    public static Optional<String> aliasField(String expression) {
        return accessor(expression).map(accessor -> expression.substring(ALIASES.length() + accessor.length() + 1));
    }

    /** The text with every expression replaced, or empty when one of them has no value. */
    static Optional<String> fill(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", from)) {
            int end = text.indexOf("}}", at);
            String value =
                    end < 0 ? null : values.get(text.substring(at + 2, end).strip());
            if (value == null) {
                return Optional.empty();
            }
            filled.append(text, from, at).append(value);
            from = end + 2;
        }
        return Optional.of(filled.append(text.substring(from)).toString());
    }

    /** True when some values of the expressions make the pattern cover the path. */
    static boolean mayMatch(String pattern, String path) {
        boolean[] reach = new boolean[path.length() + 1];
        reach[0] = true;
        String tokens = tokens(pattern);
        for (int index = 0; index < tokens.length(); index++) {
            reach = step(tokens.charAt(index), reach, path);
        }
        return reach[path.length()];
    }

    /** One character a token; an expression or a final star is {@code '\1'} (anything), a plus segment {@code '\2'}. */
    private static String tokens(String pattern) {
        StringBuilder tokens = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int end = OpenText.endOfExpansion(pattern, at);
            if (end > at) {
                tokens.append('\1');
                at = end;
                continue;
            }
            tokens.append(token(pattern, at));
            at++;
        }
        return tokens.toString();
    }

    private static char token(String pattern, int at) {
        char character = pattern.charAt(at);
        boolean opens = at == 0 || pattern.charAt(at - 1) == '/';
        boolean closes = at + 1 == pattern.length() || pattern.charAt(at + 1) == '/';
        if (character == '*' && at + 1 == pattern.length()) {
            return '\1';
        }
        return character == '+' && opens && closes ? '\2' : character;
    }

    /** Which offsets of the path can be reached after one more token. */
    private static boolean[] step(char token, boolean[] reach, String path) {
        boolean[] next = new boolean[reach.length];
        for (int at = 0; at < reach.length; at++) {
            boolean wild = token == '\1' || token == '\2';
            boolean extended = wild && at > 0 && next[at - 1] && (token == '\1' || path.charAt(at - 1) != '/');
            boolean here = wild ? reach[at] : at > 0 && reach[at - 1] && path.charAt(at - 1) == token;
            next[at] = here || extended;
        }
        return next;
    }
}
