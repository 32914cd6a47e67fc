// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.Map;
import java.util.Optional;

/** The closer looks at a token, by the name that the table calls them by. */
final class Checks {
    private static final Map<String, Check> NAMED = Map.ofEntries(
            Map.entry("-", (token, asOf) -> Optional.of(Proof.STRUCTURE)),
            Map.entry("crc32-base62", (token, asOf) -> Optional.of(Proof.checksum(Checksums.crc32Base62(token)))),
            Map.entry("crc32-grafana", (token, asOf) -> Optional.of(Proof.checksum(Checksums.crc32Grafana(token)))),
            Map.entry("crc32-gitlab", (token, asOf) -> Optional.of(Proof.checksum(Checksums.crc32Gitlab(token)))),
            Map.entry("bech32", (token, asOf) -> Optional.of(Proof.checksum(Bech32.isValid(token)))),
            Map.entry("aws-id", (token, asOf) -> AwsKeyId.check(token)),
            Map.entry("pypi", (token, asOf) -> Proof.structure(Macaroon.isForPypi(token))),
            Map.entry("jwt", Jwt::check),
            Map.entry("pem", (token, asOf) -> Pem.check(token)));

    private Checks() {}

    static Check named(String name) {
        Check check = NAMED.get(name);
        if (check == null) {
            throw new IllegalArgumentException("no check is called " + name);
        }
        return check;
    }
}
