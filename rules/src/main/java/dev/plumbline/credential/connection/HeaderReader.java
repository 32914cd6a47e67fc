// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Credentials in HTTP headers: {@code Authorization: Basic …}, {@code PRIVATE-TOKEN: …}; also a header's value alone. */
final class HeaderReader implements Reader {
    private static final String AUTHORIZATION = "authorization";
    private static final List<String> VALUES = List.of("basic ", "bearer ");
    /** None that is also a common key of configuration files, where the key decides. */
    private static final List<String> HEADERS = List.of(
            "x-api-key:",
            "x-apikey:",
            "x-api-token:",
            "x-auth-token:",
            "x-auth-key:",
            "x-access-token:",
            "x-token:",
            "x-vault-token:",
            "x-consul-token:",
            "x-nomad-token:",
            "x-jfrog-art-api:",
            "x-shopify-access-token:",
            "x-goog-api-key:",
            "x-functions-key:",
            "x-plex-token:",
            "ocp-apim-subscription-key:",
            "private-token:",
            "job-token:",
            "deploy-token:",
            "circle-token:",
            "dd-api-key:",
            "dd-application-key:");

    static final List<String> MARKS = marks();

    private static final Set<String> SCHEMES =
            Set.of("bearer", "token", "apikey", "api-key", "ssws", "geniekey", "splunk", "jwt", "bot", "key");
    private static final String STOPS = " \t\r\n\"'`\\,;<>()";
    private static final int LONGEST = 65_536;
    private static final int LONGEST_GAP = 8;
    private static final int LONGEST_SCHEME = 12;

    private final Finding finding;
    private final String text;
    private int readTo;

    HeaderReader(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
    }

    private static List<String> marks() {
        return Stream.of(List.of(AUTHORIZATION), VALUES, HEADERS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void read(int start, int end) {
        if (start < readTo) {
            return;
        }
        if (text.charAt(end - 1) == ' ') {
            if (text.substring(0, Math.min(start, LONGEST_GAP)).isBlank() && start <= LONGEST_GAP) {
                readScheme(start);
            }
        } else if (text.charAt(end - 1) == ':') {
            readHeader(end);
        } else {
            readScheme(finding.skip(" \t\"'\\:=>,", end, Math.min(text.length(), end + LONGEST_GAP)));
        }
    }

    private void readHeader(int from) {
        int start = finding.skip(" \t", from, Math.min(text.length(), from + LONGEST_GAP));
        int end = endOfValue(start);
        int nameStart = from - 1;
        while (nameStart > Math.max(0, from - 1 - LONGEST_SCHEME * 3) && isName(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        finding.add(start, end, Role.HEADER_TOKEN, Spelling.PLAIN, text.substring(nameStart, from - 1), "", "");
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_';
    }

    private void readScheme(int from) {
        int limit = Math.min(text.length(), from + LONGEST_SCHEME);
        int schemeEnd = from;
        while (schemeEnd < limit && (Character.isLetter(text.charAt(schemeEnd)) || text.charAt(schemeEnd) == '-')) {
            schemeEnd++;
        }
        String scheme = text.substring(from, schemeEnd).toLowerCase(Locale.ROOT);
        int start = finding.skip(" \t", schemeEnd, Math.min(text.length(), schemeEnd + LONGEST_GAP));
        if (start == schemeEnd) {
            return;
        }
        if (scheme.equals("basic")) {
            readBasic(start, endOfValue(start));
        } else if (SCHEMES.contains(scheme)) {
            int end = endOfValue(start);
            finding.add(start, end, Role.AUTHORIZATION_TOKEN, Spelling.PLAIN, scheme, "", "");
        }
    }

    private int endOfValue(int start) {
        readTo = finding.firstOf(STOPS, start, Math.min(text.length(), start + LONGEST));
        return readTo;
    }

    private void readBasic(int start, int end) {
        String pair = Spelling.decodeBasic(text.substring(start, end));
        int colon = pair.indexOf(':');
        boolean isPair = colon >= 0
                && colon + 1 < pair.length()
                && pair.chars().noneMatch(character -> Character.isISOControl(character) || character == 0xfffd);
        if (isPair) {
            String user = pair.substring(0, colon);
            finding.add(start, end, Role.BASIC_AUTHORIZATION, Spelling.BASIC, "basic", user, "");
        }
    }
}
