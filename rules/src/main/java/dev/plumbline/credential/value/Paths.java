// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import dev.plumbline.credential.key.WordTable;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File paths, absolute and relative, and URLs; base64 may begin with a slash too. */
final class Paths {
    private static final int LONGEST = 400;
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,40}:(?://|[a-z]{1,20}:).{0,2000}");
    private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:\\\\[^\\n]{0,300}");
    private static final Set<String> ENDINGS = WordTable.of("""
            pem key crt cer cert der pub p12 pfx jks keystore truststore txt json yaml yml conf cfg ini properties xml
            toml env cnf csv db sqlite log sh py rb js ts go php java html htpasswd passwd kubeconfig keytab asc gpg
            sock socket jar secret token password pwd creds credentials erb j2 tpl tmpl css md sql tf hcl lua so exe
            bin dat bak vault age sops netrc pgpass tar gz zip png svg jpg vue jsx tsx
            """);

    private Paths() {}

    static boolean isUrl(String value) {
        return value.indexOf(':') > 0
                && value.indexOf(' ') < 0
                && URL.matcher(value).matches();
    }

    static boolean isPath(String value, Profile profile) {
        if (value.length() > LONGEST || value.indexOf('\n') >= 0) {
            return false;
        }
        if (value.startsWith("~/")
                || value.startsWith("@/")
                || value.startsWith("@./")
                || value.startsWith("./")
                || value.startsWith("../")
                || value.length() > 2
                        && value.charAt(1) == ':'
                        && WINDOWS.matcher(value).matches()) {
            return true;
        }
        if (value.startsWith("/")) {
            return !looksEncoded(value, profile) && hasOnlyPathCharacters(value);
        }
        return hasEnding(value) && hasOnlyPathCharacters(value);
    }

    /** A name with an ending that files have; in {@code my.password} the name must be letters to count. */
    private static boolean hasEnding(String value) {
        int dot = value.lastIndexOf('.');
        if (dot < 0 || dot == value.length() - 1) {
            return false;
        }
        return ENDINGS.contains(value.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean hasOnlyPathCharacters(String value) {
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (!Character.isLetterOrDigit(character) && "/._-+@:~%$(){}*, #=".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Long runs that mix capitals, small letters and digits are base64, not folder names. */
    private static boolean looksEncoded(String value, Profile profile) {
        if (value.endsWith("=") || value.indexOf('+') >= 0 && value.length() >= 16) {
            return true;
        }
        if (value.length() < 20 || profile.upper() < 2 || profile.lower() < 2 || profile.digits() < 2) {
            return false;
        }
        return Randomness.looksGenerated(value.replace("/", ""));
    }
}
