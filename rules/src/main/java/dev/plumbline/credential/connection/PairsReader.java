// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import dev.plumbline.credential.connection.PairParser.Pair;
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
            "clientsecret",
            "instrumentationkey");

    private static final String STOPS = "\r\n\"`";
    private static final int LONGEST = 4096;

    private final Finding finding;
    private final String text;
    private final PairParser parser;
    private int readTo;

    PairsReader(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
        this.parser = new PairParser(finding);
    }

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
            pairs = parser.separated(from, to, ';');
        } else if (finding.firstOf(",", from, to) < to) {
            pairs = parser.separated(from, to, ',');
            startsWithHost = beginsWithHostAndPort(from, to);
        } else {
            pairs = parser.spaced(from, to);
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
}
