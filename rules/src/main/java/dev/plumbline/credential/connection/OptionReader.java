// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.List;

/** Options in a value that is part of a command line, as {@code JAVA_OPTS} holds: {@code -Xmx1g -Dstore.password=…}. */
final class OptionReader implements Reader {
    static final List<String> MARKS = List.of(
            "password=",
            "passwd=",
            "passphrase=",
            "token=",
            "secret=",
            "apikey=",
            "api-key=",
            "api_key=",
            "secret-key=",
            "secretkey=");

    private static final String BEFORE = " \t\r\n\"'`";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 4096;

    private final Finding finding;
    private final String text;
    private int readTo;

    OptionReader(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
    }

    @Override
    public void read(int mark, int end) {
        int start = mark;
        while (start > Math.max(readTo, mark - LONGEST_NAME) && isName(text.charAt(start - 1))) {
            start--;
        }
        finding.step(mark - start + 1);
        boolean isOption = text.charAt(start) == '-'
                && !text.startsWith("--no-", start)
                && (start == 0 || BEFORE.indexOf(text.charAt(start - 1)) >= 0);
        if (isOption) {
            readValue(text.substring(start, end - 1), end);
        }
    }

    private void readValue(String name, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        boolean quoted = start < limit && "\"'".indexOf(text.charAt(start)) >= 0;
        String stops = quoted ? text.substring(start, start + 1) : BEFORE;
        int from = quoted ? start + 1 : start;
        readTo = finding.firstOf(stops, from, limit);
        Role role = ParameterName.isPasswordOption(name) ? Role.OPTION_PASSWORD : Role.OPTION_TOKEN;
        finding.add(from, readTo, role, Spelling.PLAIN, name, "", "");
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_' || character == '.';
    }
}
