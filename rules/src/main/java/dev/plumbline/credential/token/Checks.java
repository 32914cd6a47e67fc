// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The closer looks at a token, by the name that the table calls them by. */
final class Checks {
    private static final String JSON = "json:";

    private static final Map<String, Check> NAMED = Map.ofEntries(
            Map.entry("-", (token, asOf) -> Optional.of(Proof.STRUCTURE)),
            Map.entry("mixed", (token, asOf) -> Proof.structure(isMixed(token))),
            Map.entry("crc32-base62", (token, asOf) -> Optional.of(Proof.checksum(Checksums.crc32Base62(token)))),
            Map.entry("crc32-grafana", (token, asOf) -> Optional.of(Proof.checksum(Checksums.crc32Grafana(token)))),
            Map.entry("crc32-gitlab", (token, asOf) -> Optional.of(Proof.checksum(Checksums.crc32Gitlab(token)))),
            Map.entry("crc32-hex", (token, asOf) -> Optional.of(Proof.checksum(Checksums.crc32Hex(token)))),
            Map.entry("bech32", (token, asOf) -> Optional.of(Proof.checksum(Bech32.isValid(token)))),
            Map.entry("aws-id", (token, asOf) -> AwsKeyId.check(token)),
            Map.entry("pypi", (token, asOf) -> Proof.structure(Macaroon.isForPypi(token))),
            Map.entry("discord", (token, asOf) -> Proof.structure(Inside.beginsWithDigits(token))),
            Map.entry("atlassian-data-center", (token, asOf) -> Proof.structure(Inside.isNumberAndBytes(token))),
            Map.entry("jfrog-reference", Inside::jfrogReference),
            Map.entry("jwt", Jwt::check),
            Map.entry("putty", (token, asOf) -> Putty.check(token)),
            Map.entry("pem", (token, asOf) -> Pem.check(token)));

    private Checks() {}

    static Check named(String name) {
        if (name.startsWith(JSON)) {
            List<String> members = List.of(name.substring(JSON.length()).split(","));
            return (String token, LocalDate asOf) -> Proof.structure(Inside.isObjectWith(token, members));
        }
        Check check = NAMED.get(name);
        if (check == null) {
            throw new IllegalArgumentException("no check is called " + name);
        }
        return check;
    }

    /** Random text of a wide alphabet has all three; a digest in hexadecimal or a plain word has not. */
    private static boolean isMixed(String token) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int at = 0; at < token.length(); at++) {
            char character = token.charAt(at);
            upper |= character >= 'A' && character <= 'Z';
            lower |= character >= 'a' && character <= 'z';
            digit |= character >= '0' && character <= '9';
        }
        return upper && lower && digit;
    }
}
