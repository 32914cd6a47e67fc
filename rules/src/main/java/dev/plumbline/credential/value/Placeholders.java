// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import dev.plumbline.credential.key.WordTable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values that wait for another: {@code changeme}, {@code <password>}, {@code ****}. */
final class Placeholders {
    private static final Set<String> WORDS = WordTable.of("""
            changeme changeit changethis changemenow changemeplease pleasechangeme pleasechange pleasechangethis
            pleasereplace replaceme replacethis replace placeholder fillme fillmein fillin fixme todo tbd dummy
            example sample notset notused unused unset undefined mustbechanged tobechanged tobereplaced tobeset setme
            updateme editme overrideme enterme insertme secretgoeshere passwordgoeshere somesecret somepassword
            redacted removed omitted hidden masked sanitized scrubbed censored filtered overridden toreplace
            willbereplaced notreal donotuse changeinproduction changemeinproduction changebeforeuse
            """);

    private static final Set<String> MASKS = Set.of(
            "redacted", "removed", "omitted", "hidden", "masked", "sanitized", "scrubbed", "censored", "filtered");

    private Placeholders() {}

    static Optional<ValueShape> of(String value) {
        if (isMasked(value)) {
            return Optional.of(ValueShape.MASKED);
        }
        if (isBracketed(value)) {
            return Optional.of(ValueShape.BLANK_TO_FILL);
        }
        if (value.length() > 60) {
            return Optional.empty();
        }
        String plain = plain(value);
        if (MASKS.contains(plain)) {
            return Optional.of(ValueShape.MASKED);
        }
        if (isWaiting(plain)) {
            return Optional.of(ValueShape.PLACEHOLDER);
        }
        return isAddressed(plain, value) ? Optional.of(ValueShape.BLANK_TO_FILL) : Optional.empty();
    }

    /** {@code <…>}, {@code [your password]} and {@code [PASSWORD]}. */
    private static boolean isBracketed(String value) {
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        if (value.length() < 3) {
            return false;
        }
        boolean words = value.indexOf(' ') > 0 || value.toLowerCase(Locale.ROOT).contains("your");
        return first == '<' && last == '>' && value.indexOf('<', 1) < 0
                || first == '[' && last == ']' && (words || isUpper(value.substring(1, value.length() - 1)));
    }

    private static boolean isUpper(String text) {
        return text.chars().allMatch(character -> character >= 'A' && character <= 'Z' || character == '_');
    }

    /** Speaks to its reader: your-…, …-here, enter-…, insert-…. */
    private static boolean isAddressed(String plain, String value) {
        if (isComplex(value)) {
            return false;
        }
        if (plain.startsWith("your") && plain.length() > 5
                || plain.endsWith("here") && plain.length() > 8 && hasGap(value)) {
            return true;
        }
        boolean gap = hasGap(value);
        return gap
                && (startsWithWord(value, "base64")
                        || startsWithWord(value, "base64encoded")
                        || startsWithWord(value, "my-your")
                        || startsWithWord(value, "your")
                        || startsWithWord(value, "enter")
                        || startsWithWord(value, "insert")
                        || startsWithWord(value, "put")
                        || startsWithWord(value, "add")
                        || startsWithWord(value, "paste")
                        || startsWithWord(value, "replace")
                        || containsWord(value, "your"));
    }

    /** {@code Your_password123}, {@code yourStrong(!)Password1}: documentation made it pass a policy, so it works as it is. */
    private static boolean isComplex(String value) {
        boolean small = false;
        boolean capital = false;
        int digits = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            small |= character >= 'a' && character <= 'z';
            capital |= character >= 'A' && character <= 'Z';
            digits += Character.isDigit(character) ? 1 : 0;
        }
        return small && capital && digits > 0 && value.indexOf(' ') < 0;
    }

    private static boolean hasGap(String value) {
        return value.indexOf('-') > 0 || value.indexOf('_') > 0 || value.indexOf(' ') > 0 || value.indexOf('.') > 0;
    }

    private static boolean startsWithWord(String value, String word) {
        return value.length() > word.length()
                && value.regionMatches(true, 0, word, 0, word.length())
                && !Character.isLetterOrDigit(value.charAt(word.length()));
    }

    private static boolean containsWord(String value, String word) {
        String lower = value.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(word);
        return at > 0 && !Character.isLetterOrDigit(lower.charAt(at - 1)) && startsWithWord(lower.substring(at), word);
    }

    private static boolean isWaiting(String plain) {
        if (WORDS.contains(plain)) {
            return true;
        }
        return plain.startsWith("changeme") && plain.length() < 14
                || plain.startsWith("replaceme") && plain.length() < 24
                || plain.startsWith("pleasechange")
                || plain.startsWith("changethis")
                || plain.endsWith("changeme") && plain.length() < 20
                || plain.endsWith("placeholder");
    }

    /** Nothing but one masking character, or letters at the ends of a run of asterisks. */
    private static boolean isMasked(String value) {
        int stars = 0;
        int crosses = 0;
        int dots = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            stars += character == '*' || character == '•' || character == '●' || character == '█' ? 1 : 0;
            crosses += character == 'x' || character == 'X' ? 1 : 0;
            dots += character == '.'
                            || character == '…'
                            || character == '-'
                            || character == '_'
                            || character == '?'
                            || character == '#'
                    ? 1
                    : 0;
        }
        return stars >= 3 && value.indexOf("***") >= 0
                || stars == value.length()
                || crosses >= 3 && crosses + dots == value.length()
                || dots == value.length();
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (Character.isLetterOrDigit(character)) {
                plain.append(Character.toLowerCase(character));
            }
        }
        return plain.toString();
    }
}
