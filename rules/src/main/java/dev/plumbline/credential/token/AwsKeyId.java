// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.List;
import java.util.Optional;

/** AWS access key ids: base-32 text, which in newer ones begins with the account's number. */
final class AwsKeyId {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PREFIX = 4;
    private static final int ENCODED_DIGITS = 10;
    private static final long HIGHEST_ACCOUNT = 999_999_999_999L;

    private AwsKeyId() {}

    /** The documentation's samples end in the word EXAMPLE. */
    static Optional<Proof> check(String id) {
        if (id.endsWith("EXAMPLE")) {
            return Optional.of(new Proof(Validity.SAMPLE, Optional.empty(), List.of()));
        }
        return Optional.of(namesNoAccount(id) || account(id) <= HIGHEST_ACCOUNT ? Proof.STRUCTURE : Proof.BROKEN);
    }

    /** Ids from before 2019 have I or J after the prefix and carry no account. */
    private static boolean namesNoAccount(String id) {
        return id.charAt(PREFIX) == 'I' || id.charAt(PREFIX) == 'J';
    }

    /** Ten digits are fifty bits: one that is always set, forty of the account, nine of something else. */
    private static long account(String id) {
        long bits = 0;
        for (int at = PREFIX; at < PREFIX + ENCODED_DIGITS; at++) {
            bits = bits << 5 | BASE32.indexOf(id.charAt(at));
        }
        return bits >>> 9 & 0xff_ffff_ffffL;
    }
}
