// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.intake.TreeDigest;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands in a part for values and for texts of objects, so that equal ones are known to be equal and nothing else is known.
 *
 * <p>Without the user's key a value is an ordinal of this part. The digest of an object's text needs no other part: equal
 * identities lie in one namespace, so in one part.
 */
public final class Marks {
    private static final int DIGEST_DIGITS = 32;

    private final Fingerprinter fingerprinter;
    private final boolean given;
    private final Map<ValueFingerprint, ValueFingerprint> ordinals = new HashMap<>();

    /** @param given whether the key is the user's */
    public Marks(byte[] key, boolean given) {
        this.fingerprinter = new Fingerprinter(key);
        this.given = given;
    }

    /** Tells parts under one key from parts under another; empty for a key of one run. */
    public String ofKey() {
        return given ? keyed("key of " + PartFormat.SCHEMA) : "";
    }

    ValueFingerprint of(ValueFingerprint value) {
        return given
                ? value
                : ordinals.computeIfAbsent(value, any -> new ValueFingerprint(Integer.toString(ordinals.size() + 1)));
    }

    String of(TreeDigest digest) {
        return keyed("object text " + digest.low() + " " + digest.high()).substring(0, DIGEST_DIGITS);
    }

    private String keyed(String text) {
        return fingerprinter.of(new SecretText(text)).hex();
    }

    static TreeDigest digest(String hex) {
        try {
            return new TreeDigest(
                    Long.parseUnsignedLong(hex.substring(0, DIGEST_DIGITS / 2), 16),
                    Long.parseUnsignedLong(hex.substring(DIGEST_DIGITS / 2), 16));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new MalformedPart("digest is not made of 32 hexadecimal digits");
        }
    }
}
