// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.List;
import java.util.Optional;

/** The options of a JAAS login module, as Kafka's clients carry them in one value: {@code … required username="u" password="p";}. */
final class LoginModuleReader implements Reader {
    static final List<String> MARKS = List.of("loginmodule");

    private static final int LONGEST = 4096;

    private final Finding finding;
    private final String text;
    private int readTo;

    LoginModuleReader(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
    }

    @Override
    public void read(int start, int end) {
        if (start < readTo) {
            return;
        }
        int limit = Math.min(text.length(), end + LONGEST);
        String user = "";
        int at = end;
        while (at < limit && text.charAt(at) != ';') {
            int equals = finding.firstOf("=;", at, limit);
            if (equals == limit || text.charAt(equals) == ';') {
                at = equals;
                break;
            }
            int from = finding.skip(" \\\"", equals + 1, limit);
            boolean quoted = finding.firstOf("\"", equals + 1, from) < from;
            int to = finding.firstOf(quoted ? "\\\"" : " \t\r\n;", from, limit);
            String name = nameBefore(equals, at);
            if (ParameterName.isUser(name)) {
                user = text.substring(from, to);
            }
            // the module that keeps accounts itself: user_alice="…"
            boolean account = name.startsWith("user_") && name.length() > 5;
            Optional<Role> role = account ? Optional.of(Role.CONNECTION_PASSWORD) : ParameterName.inPairs(name);
            if (role.isPresent()) {
                finding.add(from, to, role.get(), Spelling.PLAIN, name, user, "");
            }
            at = quoted ? finding.skip("\\\"", to, limit) : to;
        }
        readTo = at;
    }

    private String nameBefore(int equals, int from) {
        int start = equals;
        while (start > from && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
            start--;
        }
        finding.step(equals - start);
        return text.substring(start, equals);
    }
}
