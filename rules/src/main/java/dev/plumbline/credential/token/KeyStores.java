// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.Optional;

/** Key stores and keys in binary, by their first bytes. */
final class KeyStores {
    private static final int JKS = 0xfeedfeed;
    private static final int JCEKS = 0xcececece;
    private static final int SEQUENCE = 0x30;
    /** A version of 3, then the object identifier of PKCS #7 data: how every PKCS #12 file begins after its length. */
    private static final byte[] PKCS12 = {2, 1, 3, 0x30};

    private static final byte[] PKCS7_DATA = {6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 1};
    private static final int SHORTEST = 64;
    private static final int LATEST_DATA = 16;

    private KeyStores() {}

    /** The id of the type that some bytes are of. */
    static Optional<String> typeOf(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            return Optional.empty();
        }
        int magic = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (magic == JKS || magic == JCEKS) {
            return Optional.of("java-key-store");
        }
        return isPkcs12(bytes) ? Optional.of("pkcs12-key-store") : Optional.empty();
    }

    private static boolean isPkcs12(byte[] bytes) {
        if (bytes[0] != SEQUENCE) {
            return false;
        }
        int body = 2 + ((bytes[1] & 0x80) == 0 ? 0 : bytes[1] & 0x7f);
        if (!isAt(bytes, body, PKCS12)) {
            return false;
        }
        for (int at = body + PKCS12.length; at < body + PKCS12.length + LATEST_DATA; at++) {
            if (isAt(bytes, at, PKCS7_DATA)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] expected) {
        if (at + expected.length > bytes.length) {
            return false;
        }
        for (int offset = 0; offset < expected.length; offset++) {
            if (bytes[at + offset] != expected[offset]) {
                return false;
            }
        }
        return true;
    }
}
