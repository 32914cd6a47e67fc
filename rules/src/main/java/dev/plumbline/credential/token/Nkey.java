// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

/** Seeds of NATS: base-32 of 34 bytes and their CRC-16, low byte first. */
final class Nkey {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int POLYNOMIAL = 0x1021;
    private static final int LENGTH = 36;
    private static final int CHECKED = LENGTH - 2;

    private Nkey() {}

    static boolean isValid(String seed) {
        int[] bytes = decode(seed);
        int checksum = 0;
        for (int at = 0; at < CHECKED; at++) {
            checksum = add(checksum, bytes[at]);
        }
        return bytes[CHECKED] == (checksum & 0xff) && bytes[CHECKED + 1] == checksum >>> 8;
    }

    private static int[] decode(String seed) {
        int[] bytes = new int[LENGTH];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int at = 0; at < seed.length() && next < LENGTH; at++) {
            bits = bits << 5 | BASE32.indexOf(seed.charAt(at));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[next++] = bits >>> held & 0xff;
                bits &= (1 << held) - 1;
            }
        }
        return bytes;
    }

    private static int add(int checksum, int value) {
        int sum = checksum ^ value << 8;
        for (int bit = 0; bit < 8; bit++) {
            sum = (sum & 0x8000) == 0 ? sum << 1 : sum << 1 ^ POLYNOMIAL;
        }
        return sum & 0xffff;
    }
}
