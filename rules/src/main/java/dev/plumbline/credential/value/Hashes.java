// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import java.util.List;

/** Forms in which passwords are stored hashed: crypt, LDAP, Django, databases. */
final class Hashes {
    private static final List<String> PREFIXES = List.of(
            "$2a$",
            "$2b$",
            "$2x$",
            "$2y$",
            "$argon2",
            "$1$",
            "$5$",
            "$6$",
            "$7$",
            "$y$",
            "$apr1$",
            "$P$",
            "$H$",
            "$S$",
            "$pbkdf2",
            "$scrypt$",
            "$sha1$",
            "$md5",
            "pbkdf2_sha",
            "pbkdf2:",
            "pbkdf2_",
            "scrypt:",
            "argon2$",
            "bcrypt$",
            "bcrypt_sha256$",
            "SCRAM-SHA-",
            "{SSHA",
            "{SHA}",
            "{SHA256}",
            "{SHA512}",
            "{SMD5}",
            "{MD5}",
            "{CRYPT}",
            "{bcrypt}",
            "{pbkdf2}",
            "{scrypt}",
            "{argon2}",
            "{sha256}",
            "{ARGON2}",
            "{PBKDF2",
            "sha1$",
            "sha256$",
            "md5$",
            "grub.pbkdf2.",
            "0x0100",
            "0x0200");

    private static final int SHORTEST = 13;

    private Hashes() {}

    static boolean isHash(String value) {
        if (value.length() < SHORTEST || value.indexOf(' ') >= 0) {
            return false;
        }
        for (String prefix : PREFIXES) {
            if (value.startsWith(prefix)) {
                return value.length() > prefix.length() + 8;
            }
        }
        return isPostgres(value) || isMysql(value);
    }

    /** {@code md5} and the digest of password and user. */
    private static boolean isPostgres(String value) {
        return value.length() == 35 && value.startsWith("md5") && isHexadecimal(value, 3);
    }

    /** The star and two rounds of SHA-1 of {@code mysql_native_password}. */
    private static boolean isMysql(String value) {
        return value.length() == 41 && value.charAt(0) == '*' && isHexadecimal(value, 1);
    }

    private static boolean isHexadecimal(String value, int from) {
        for (int at = from; at < value.length(); at++) {
            if (Character.digit(value.charAt(at), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
