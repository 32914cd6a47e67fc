// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, measures and addresses; every pattern is bounded and tried on short values only. */
final class Measures {
    private static final int LONGEST = 253;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9][0-9_,]{0,40})?\\.?[0-9]{1,20}(?:[eE][+-]?[0-9]{1,4})?|0x[0-9a-fA-F]{1,16}");
    private static final Pattern MEASURE = Pattern.compile(
            "[0-9]{1,9}(?:\\.[0-9]{1,9})?\\s?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|y|years?|"
                    + "[kKMGTPE]i?[bB]?|[bB]|bytes?|bits?|chars?|%|px|Mi|Gi|Ki)"
                    + "|(?:[0-9]{1,6}h)?(?:[0-9]{1,6}m)?[0-9]{1,6}(?:\\.[0-9]{1,9})?m?s|(?:[0-9]{1,6}h)(?:[0-9]{1,6}m)?|P(?:[0-9]{1,5}[YMWD])*(?:T(?:[0-9]{1,5}[HMS])*)?");
    private static final Pattern VERSION = Pattern.compile(
            "(?:[~^]|[<>=]{1,2})?\\s?[vV]?[0-9]{1,5}(?:\\.[0-9]{1,6}){1,4}(?:[-+][A-Za-z0-9][A-Za-z0-9.-]{0,40})?|v[0-9]{1,3}(?:(?:alpha|beta|rc)[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?\\s?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?");
    private static final Pattern CRON = Pattern.compile(
            "[0-9*,/?-]{1,20}(?: [0-9*,/?A-Z-]{1,20}){4,5}|@(?:hourly|daily|weekly|monthly|yearly|reboot)");
    private static final Pattern ADDRESS = Pattern.compile(
            "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?:/[0-9]{1,2}|:[0-9]{1,5})?|\\[?[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}\\]?(?:/[0-9]{1,3})?|[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,6}\\.[A-Za-z]{2,24}");
    private static final Pattern MIME =
            Pattern.compile("(?:application|text|image|audio|video|multipart|font)/[A-Za-z0-9.+*-]{1,80}(?:;.{0,60})?");
    private static final Pattern HOST = Pattern.compile(
            "(?:\\*\\.)?[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,62})){1,8}(?::[0-9]{1,5})?\\.?|(?:localhost|[a-z][a-z0-9-]{0,62}):[0-9]{2,5}");

    private Measures() {}

    static Optional<ValueShape> of(String value, Profile profile) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        if (profile.digits() > 0) {
            Optional<ValueShape> counted = counted(value, profile);
            if (counted.isPresent()) {
                return counted;
            }
        }
        if (value.charAt(0) == '@' || profile.spaces() > 3) {
            return CRON.matcher(value).matches() ? Optional.of(ValueShape.MEASURE) : Optional.empty();
        }
        if (value.indexOf('@') > 0) {
            return EMAIL.matcher(value).matches() ? Optional.of(ValueShape.EMAIL) : Optional.empty();
        }
        if (value.indexOf('/') > 0 && MIME.matcher(value).matches()) {
            return Optional.of(ValueShape.MEASURE);
        }
        boolean dotted = value.indexOf('.') > 0 || value.indexOf(':') > 0;
        return dotted && isHost(value) ? Optional.of(ValueShape.HOST) : Optional.empty();
    }

    private static Optional<ValueShape> counted(String value, Profile profile) {
        if (profile.letters() <= 2 && NUMBER.matcher(value).matches()) {
            return Optional.of(ValueShape.NUMBER);
        }
        if (profile.marks() == 0 && Character.isLetter(value.charAt(0)) && "vVP".indexOf(value.charAt(0)) < 0) {
            return Optional.empty();
        }
        boolean measure = MEASURE.matcher(value).matches()
                || VERSION.matcher(value).matches()
                || DATE.matcher(value).matches()
                || ADDRESS.matcher(value).matches()
                || CRON.matcher(value).matches();
        return measure ? Optional.of(ValueShape.MEASURE) : Optional.empty();
    }

    /** Labels of letters joined by dots, the last one a likely domain; {@code p.w.d1} is none. */
    private static boolean isHost(String value) {
        if (!HOST.matcher(value).matches()) {
            return false;
        }
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        if (colon > 0 && name.indexOf('.') < 0) {
            return true;
        }
        String top = name.substring(name.lastIndexOf('.', name.length() - 2) + 1);
        return TopDomains.contains(top)
                || name.chars().filter(character -> character == '.').count() >= 3;
    }
}
