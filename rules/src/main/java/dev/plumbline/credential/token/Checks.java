// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The closer looks at a token, by the name that the table calls them by.
 *
 * <p>A switch rather than a map of functions, because each function would be a class to load at every start.
 *
 * @param members what {@code json:…} names
 */
record Checks(String name, List<String> members) implements Check {
    private static final String JSON = "json:";
    private static final List<String> NAMES = List.of(
            "-",
            "mixed",
            "crc32-base62",
            "crc32-grafana",
            "crc32-gitlab",
            "crc32-hex",
            "bech32",
            "aws-id",
            "pypi",
            "discord",
            "atlassian-data-center",
            "jfrog-reference",
            "jwt",
            "nkey",
            "ceph",
            "putty",
            "pem");

    static Check named(String name) {
        if (name.startsWith(JSON)) {
            return new Checks(JSON, List.of(name.substring(JSON.length()).split(",")));
        }
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no check is called " + name);
        }
        return new Checks(name, List.of());
    }

    @Override
    public Optional<Proof> check(String token, LocalDate asOf) {
        return switch (name) {
            case "mixed" -> Proof.structure(isMixed(token));
            case "crc32-base62" -> Optional.of(Proof.checksum(Checksums.crc32Base62(token)));
            case "crc32-grafana" -> Optional.of(Proof.checksum(Checksums.crc32Grafana(token)));
            case "crc32-gitlab" -> Optional.of(Proof.checksum(Checksums.crc32Gitlab(token)));
            case "crc32-hex" -> Optional.of(Proof.checksum(Checksums.crc32Hex(token)));
            case "bech32" -> Optional.of(Proof.checksum(Bech32.isValid(token)));
            case "aws-id" -> AwsKeyId.check(token);
            case "pypi" -> Proof.structure(Macaroon.isForPypi(token));
            case "discord" -> Proof.structure(Inside.beginsWithDigits(token));
            case "atlassian-data-center" -> Proof.structure(Inside.isNumberAndBytes(token));
            case "jfrog-reference" -> Inside.jfrogReference(token, asOf);
            case "jwt" -> Jwt.check(token, asOf);
            case "nkey" -> Optional.of(Proof.checksum(Nkey.isValid(token)));
            case "ceph" -> Proof.structure(Inside.isCephKey(token));
            case "putty" -> Putty.check(token);
            case "pem" -> Pem.check(token);
            case JSON -> Proof.structure(Inside.isObjectWith(token, members));
            default -> Optional.of(Proof.STRUCTURE);
        };
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
