// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.List;
import java.util.Optional;

/** User, password and query of URLs, whatever their scheme; also queries that stand without their address. */
final class UrlReader implements Reader {
    private static final String SCHEME_END = "://";
    static final List<String> MARKS =
            List.of(SCHEME_END, "&sig=", "?sig=", "&password=", "?password=", "&token=", "?token=", "access_token=");

    private static final String STOPS = " \t\r\n\"'`<>\\|";
    private static final int LONGEST = 4096;
    private static final int SHORTEST_TOKEN = 16;

    private final Finding finding;
    private final String text;
    private int queryEnd;
    private int knownStop;

    UrlReader(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
    }

    @Override
    public void read(int start, int end) {
        if (text.startsWith(SCHEME_END, start)) {
            readUrl(start, end);
        } else if (start >= queryEnd) {
            readParametersAround(start);
        }
    }

    private void readUrl(int schemeEnd, int start) {
        int stop = stopAfter(start);
        int next = finding.indexOf(SCHEME_END, start, stop);
        int authorityEnd = finding.firstOf("/?#", start, next);
        int at = atSign(start, authorityEnd, next);
        if (at >= 0) {
            readUser(schemeEnd, start, at, next);
        }
        String host = host(at < 0 ? start : at + 1, next);
        int query = finding.firstOf("?#", Math.max(authorityEnd, at), next);
        if (query < next && query >= queryEnd) {
            readParameters(query + 1, stop, host);
        }
    }

    /** Where the text around a URL goes on; the same for all URLs that stand in one stretch, so looked for once. */
    private int stopAfter(int start) {
        if (start >= knownStop) {
            int limit = (int) Math.min(text.length(), (long) start + LONGEST);
            knownStop = finding.firstOf(STOPS, start, limit);
        }
        return knownStop;
    }

    /**
     * The at sign that ends user and password. A password that was not encoded may hold a slash; then the colon before it
     * begins no port.
     */
    private int atSign(int start, int authorityEnd, int next) {
        int at = finding.last('@', start, authorityEnd);
        if (at >= 0 || authorityEnd == next) {
            return at;
        }
        int colon = finding.last(':', start, authorityEnd);
        boolean beginsPort = colon < 0 || isNumber(colon + 1, authorityEnd) || text.charAt(authorityEnd - 1) == ']';
        return beginsPort ? -1 : finding.last('@', authorityEnd, next);
    }

    private boolean isNumber(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private void readUser(int schemeEnd, int start, int at, int stop) {
        int colon = finding.firstOf(":", start, at);
        String host = host(at + 1, stop);
        if (colon < at) {
            String user = Percent.decode(text.substring(start, colon));
            if (user.indexOf('[') >= 0) {
                return; // scheme://[user:password@]host, as usage texts write it
            }
            finding.add(colon + 1, at, Role.URL_PASSWORD, Spelling.PERCENT, "", user, host);
        } else if (at - start >= SHORTEST_TOKEN && isWeb(schemeEnd)) {
            finding.add(start, at, Role.URL_USER, Spelling.PERCENT, "", "", host);
        }
    }

    private boolean isWeb(int schemeEnd) {
        return text.startsWith("http", schemeEnd - 4) || text.startsWith("https", schemeEnd - 5);
    }

    private String host(int from, int stop) {
        return text.substring(from, finding.firstOf(":/,?#;", from, stop));
    }

    /** Reads a query of which only a parameter was met, from its first parameter on the same stretch of text. */
    private void readParametersAround(int mark) {
        int start = mark;
        while (start > Math.max(queryEnd, mark - LONGEST) && STOPS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        finding.step(mark - start);
        int stop = stopAfter(mark);
        boolean isQuery = finding.firstOf("?&", start, stop) < stop;
        if (isQuery) {
            readParameters(start, stop, "");
        }
        queryEnd = stop;
    }

    private void readParameters(int from, int stop, String host) {
        int at = from;
        while (at < stop) {
            int end = finding.firstOf("&?#;", at, stop);
            int equals = finding.firstOf("=", at, end);
            if (equals < end) {
                readParameter(at, equals, end, host);
            }
            at = end + 1;
        }
        queryEnd = stop;
    }

    private void readParameter(int from, int equals, int end, String host) {
        String name = Percent.decode(text.substring(from, equals));
        Optional<Role> role = ParameterName.inQuery(name);
        if (role.isEmpty()) {
            return;
        }
        boolean raw = text.startsWith("RAW(", equals + 1) && text.charAt(end - 1) == ')';
        int start = equals + (raw ? 5 : 1);
        finding.add(start, raw ? end - 1 : end, role.get(), Spelling.PERCENT, name, "", host);
    }
}
