// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.Locale;

/** The checksum of Bech32 (BIP 173), which age keys carry. */
final class Bech32 {
    private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Bech32() {}

    static boolean isValid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        int sum = 1;
        for (int at = 0; at < separator; at++) {
            sum = add(sum, lower.charAt(at) >>> 5);
        }
        sum = add(sum, 0);
        for (int at = 0; at < separator; at++) {
            sum = add(sum, lower.charAt(at) & 31);
        }
        for (int at = separator + 1; at < lower.length(); at++) {
            int digit = DIGITS.indexOf(lower.charAt(at));
            if (digit < 0) {
                return false;
            }
            sum = add(sum, digit);
        }
        return separator > 0 && sum == 1;
    }

    private static int add(int sum, int digit) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ digit;
        for (int bit = 0; bit < GENERATOR.length; bit++) {
            next ^= (top >>> bit & 1) == 0 ? 0 : GENERATOR[bit];
        }
        return next;
    }
}
