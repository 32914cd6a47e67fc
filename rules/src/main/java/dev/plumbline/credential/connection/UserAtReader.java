// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.List;

/** Data source names without a scheme: {@code user:password@tcp(host)/db} of Go, {@code user/password@//host/db} of Oracle. */
final class UserAtReader implements Reader {
    private static final String ORACLE = "jdbc:oracle:";
    private static final String EASY_CONNECT = "@//";
    static final List<String> MARKS = List.of("@tcp(", "@tcp6(", "@unix(", "@(", ORACLE, EASY_CONNECT);

    private static final String STOPS = " \t\r\n\"'`<>\\,";
    private static final String HOST_STOPS = ":/()@" + STOPS;
    private static final int LONGEST = 512;

    private final Finding finding;
    private final String text;
    private int readTo;

    UserAtReader(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
    }

    @Override
    public void read(int start, int end) {
        if (start < readTo) {
            return;
        }
        if (text.startsWith("@", start)) {
            boolean oracle = text.startsWith(EASY_CONNECT, start);
            readPair(beginning(start), start, oracle ? '/' : ':', end);
            readTo = end;
            return;
        }
        int limit = Math.min(text.length(), end + LONGEST);
        int stop = finding.firstOf(STOPS, end, limit);
        int driver = finding.firstOf(":", end, stop);
        int at = finding.firstOf("@", driver, stop);
        if (driver < at && at < stop) {
            readPair(driver + 1, at, '/', at + 1);
        }
        readTo = stop;
    }

    private int beginning(int at) {
        int start = at;
        while (start > Math.max(readTo, at - LONGEST) && STOPS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        finding.step(at - start + 1);
        return start;
    }

    private void readPair(int start, int at, char separator, int hostStart) {
        int split = finding.firstOf(String.valueOf(separator), start, at);
        if (split >= at || text.startsWith("://", split) || text.startsWith("//", split)) {
            return;
        }
        int userStart = split;
        while (userStart > start && "=(".indexOf(text.charAt(userStart - 1)) < 0) {
            userStart--;
        }
        int limit = Math.min(text.length(), hostStart + LONGEST);
        int from = finding.skip("/", hostStart, limit);
        String host = text.substring(from, finding.firstOf(HOST_STOPS, from, limit));
        String user = text.substring(userStart, split);
        if (!user.isEmpty()) {
            finding.add(split + 1, at, Role.CONNECTION_PASSWORD, Spelling.PLAIN, "", user, host);
        }
    }
}
