// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** PyPI's upload tokens: a version 2 macaroon whose location and identifier can be read. */
final class Macaroon {
    private static final int VERSION = 2;
    private static final int LOCATION = 1;
    private static final int IDENTIFIER = 2;
    private static final byte[] PYPI = "pypi.org".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEST_PYPI = "test.pypi.org".getBytes(StandardCharsets.US_ASCII);

    private Macaroon() {}

    static boolean isForPypi(String token) {
        byte[] bytes =
                Base64Text.decode(token.substring(token.indexOf('-') + 1)).orElse(new byte[0]);
        if (bytes.length < 3 || bytes[0] != VERSION || bytes[1] != LOCATION) {
            return false;
        }
        int afterLocation = 3 + bytes[2];
        if (bytes[2] < 0 || afterLocation >= bytes.length) {
            return false;
        }
        byte[] location = Arrays.copyOfRange(bytes, 3, afterLocation);
        boolean known = Arrays.equals(location, PYPI) || Arrays.equals(location, TEST_PYPI);
        return known && bytes[afterLocation] == IDENTIFIER;
    }
}
