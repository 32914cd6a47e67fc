// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Connection strings of names and values: ADO, ODBC, JDBC after a semicolon, Azure ({@code ;}), libpq (blanks) and
 * StackExchange.Redis ({@code ,}). A password alone on its line is not one of them; a user, host or database must stand
 * beside it.
 */
final class PairsReader implements Reader {
    static final List<String> MARKS = List.of(
            "password",
            "passwd",
            "pwd",
            "pass=",
            "passphrase",
            "accountkey",
            "sharedaccess",
            "sharedsecretvalue",
            "accesskey",
            "access key",
            "access_key",
            "secretkey",
            "secret_key",
            "authtoken",
            "accesstoken",
            "access_token",
            "clientsecret");

    private static final String STOPS = "\r\n\"`";
    private static final int LONGEST = 4096;
    private static final int LONGEST_QUOTED = 256;

    private final Finding finding;
    private final String text;
    private int readTo;

    PairsReader(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
    }

    /** A name and the place of its value. */
    private record Pair(String name, int start, int end) {}

    @Override
    public void read(int mark, int end) {
        if (mark < readTo) {
            return;
        }
        int start = mark;
        while (start > Math.max(readTo, mark - LONGEST) && STOPS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        finding.step(mark - start);
        int limit = (int) Math.min(text.length(), (long) mark + LONGEST);
        readTo = finding.firstOf(STOPS, mark, limit);
        readPairs(start, readTo);
    }

    private void readPairs(int from, int to) {
        if (finding.firstOf("=", from, to) == to) {
            return;
        }
        List<Pair> pairs;
        boolean startsWithHost = false;
        if (finding.firstOf(";", from, to) < to) {
            pairs = separated(from, to, ';');
        } else if (finding.firstOf(",", from, to) < to) {
            pairs = separated(from, to, ',');
            startsWithHost = beginsWithHostAndPort(from, to);
        } else {
            pairs = spaced(from, to);
        }
        if (startsWithHost || pairs.stream().anyMatch(pair -> ParameterName.isOfConnection(pair.name()))) {
            addCredentials(pairs);
        }
    }

    private void addCredentials(List<Pair> pairs) {
        String user = "";
        String host = "";
        for (Pair pair : pairs) {
            if (ParameterName.isUser(pair.name())) {
                user = text.substring(pair.start(), pair.end());
            } else if (ParameterName.isHost(pair.name())) {
                host = text.substring(pair.start(), pair.end());
            }
        }
        for (Pair pair : pairs) {
            Optional<Role> role = ParameterName.inPairs(pair.name());
            if (role.isPresent() && !pair.name().startsWith("-")) {
                finding.add(pair.start(), pair.end(), role.get(), Spelling.PLAIN, pair.name(), user, host);
            }
        }
    }

    private boolean beginsWithHostAndPort(int from, int to) {
        int comma = finding.firstOf(",", from, to);
        int colon = finding.last(':', from, comma);
        return colon > from && colon + 1 < comma && Character.isDigit(text.charAt(colon + 1));
    }

    private List<Pair> separated(int from, int to, char separator) {
        List<Pair> pairs = new ArrayList<>();
        String separators = String.valueOf(separator);
        int at = from;
        while (at < to) {
            int equals = finding.firstOf("=" + separator, at, to);
            if (equals == to || text.charAt(equals) == separator) {
                at = equals + 1;
                continue;
            }
            int start = skipBlanks(equals + 1, to);
            int closing = closing(start, to);
            int end = closing < 0 ? finding.firstOf(separators, start, to) : closing;
            pairs.add(new Pair(longNameBefore(equals, at), closing < 0 ? start : start + 1, withoutBlanks(start, end)));
            at = finding.firstOf(separators, end, to) + 1;
        }
        return pairs;
    }

    private List<Pair> spaced(int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        int at = from;
        while (at < to) {
            int equals = finding.firstOf("=", at, to);
            if (equals == to) {
                break;
            }
            int start = skipBlanks(equals + 1, to);
            if (start < to && text.charAt(start) == '(') {
                at = start + 1;
                continue;
            }
            int closing = closing(start, to);
            String name = nameBefore(equals, at);
            int end = closing < 0
                    ? finding.firstOf(isInParentheses(name, equals) ? " \t')" : " \t'", start, to)
                    : closing;
            if (beginsWord(name, equals, from)) {
                pairs.add(new Pair(name, closing < 0 ? start : start + 1, end));
            }
            at = Math.max(end, equals + 1);
        }
        return pairs;
    }

    /** {@code (user=app)(password=…)}, as MySQL's and Oracle's drivers read it. */
    private boolean isInParentheses(String name, int equals) {
        int before = equals - name.length() - 1;
        return before >= 0 && text.charAt(before) == '(';
    }

    /** In {@code --host=db} or {@code url?host=db} the name is part of something else. */
    private boolean beginsWord(String name, int equals, int from) {
        int end = equals;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end - name.length();
        return !name.isEmpty()
                && name.charAt(0) != '-'
                && (start <= from || " \t'(".indexOf(text.charAt(start - 1)) >= 0);
    }

    /** As {@link #nameBefore}, or two words where together they are a known name: {@code User Id}. */
    private String longNameBefore(int equals, int from) {
        String last = nameBefore(equals, from);
        int blank = text.lastIndexOf(last, equals) - 1;
        if (last.isEmpty() || blank <= from || text.charAt(blank) != ' ') {
            return last;
        }
        String both = nameBefore(blank, from) + last;
        return ParameterName.isKnown(both) ? both : last;
    }

    /** The letters before the equals sign. */
    private String nameBefore(int equals, int from) {
        int end = equals;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > from && isName(text.charAt(start - 1))) {
            start--;
        }
        finding.step(equals - start);
        return text.substring(start, end);
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.' || character == '-';
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int withoutBlanks(int from, int end) {
        int last = end;
        while (last > from && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    /** The offset of the character that closes a quoted or braced value, or -1 where the value is neither. */
    private int closing(int start, int to) {
        if (start >= to || "'{".indexOf(text.charAt(start)) < 0) {
            return -1;
        }
        int limit = Math.min(to, start + LONGEST_QUOTED);
        int end = finding.firstOf(text.charAt(start) == '{' ? "}" : "'", start + 1, limit);
        return end < limit ? end : -1;
    }
}
