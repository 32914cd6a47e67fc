// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes fingerprints of values under one key; one instance a thread. */
public final class Fingerprinter {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /** @param key at least 16 bytes, the user's or random for one run */
    public Fingerprinter(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("a fingerprint key has at least 16 bytes, not " + key.length);
        }
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    public ValueFingerprint of(SecretText text) {
        return new ValueFingerprint(
                HexFormat.of().formatHex(mac.doFinal(text.reveal().getBytes(StandardCharsets.UTF_8))));
    }
}
