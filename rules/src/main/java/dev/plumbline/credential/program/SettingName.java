// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import dev.plumbline.credential.literal.Literals;
import java.util.List;
import java.util.Locale;

/** A first sieve for names that may be a credential's, so that not every option of every program is handed on. */
final class SettingName {
    private static final int LONGEST = 200;
    private static final Literals HINTS = Literals.ignoringCase(List.of(
            "pass",
            "pwd",
            "pw",
            "secret",
            "token",
            "key",
            "cred",
            "auth",
            "psk",
            "pin",
            "dsn",
            "cookie",
            "salt",
            "login",
            "signature",
            "connection",
            "community"));

    private static final List<String> NOT_A_VALUE = List.of(
            "file",
            "filename",
            "path",
            "dir",
            "stdin",
            "prompt",
            "command",
            "through",
            "env",
            "fd",
            "format",
            "type",
            "policy",
            "ttl",
            "length",
            "name",
            "url",
            "mode",
            "method",
            "database",
            "mechanism",
            "id",
            "source");

    /** Vault's names for the password half of an AppRole and for the token of a server in dev mode. */
    private static final List<String> IDS = List.of("secret_id", "secret-id", "root-token-id");

    private SettingName() {}

    static boolean mayBeCredential(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !HINTS.anyIn(name)) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (IDS.stream().anyMatch(lower::endsWith)) {
            return true;
        }
        return !lower.startsWith("no-") && NOT_A_VALUE.stream().noneMatch(tail -> endsInWord(name, lower, tail));
    }

    /** {@code token-type} and {@code tokenType} end in the word type, {@code prototype} does not. */
    private static boolean endsInWord(String name, String lower, String word) {
        int start = name.length() - word.length();
        if (start < 0 || !lower.endsWith(word)) {
            return false;
        }
        return start == 0
                || Character.isUpperCase(name.charAt(start))
                || !Character.isLetterOrDigit(name.charAt(start - 1));
    }

    /** True for {@code name=value}; equals signs at the end are padding of base64. */
    static boolean isSetting(String text) {
        int equals = text.indexOf('=');
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return equals > 0 && equals < end && isName(text.substring(0, equals));
    }

    /** True for what may stand before an equals sign as a name: no quotes, blanks or brackets. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars()
                        .allMatch(character ->
                                Character.isLetterOrDigit(character) || "_.-/:@[]".indexOf(character) >= 0);
    }
}
