// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import static java.util.Objects.requireNonNull;

/**
 * A keyed fingerprint of a value (HMAC-SHA-256, hexadecimal); equal values have equal ones under one key. Without the key it
 * says nothing about the value; it is written to a report only when the user supplied the key.
 */
public record ValueFingerprint(String hex) implements Comparable<ValueFingerprint> {
    public ValueFingerprint {
        requireNonNull(hex, "hex");
    }

    @Override
    public int compareTo(ValueFingerprint other) {
        return hex.compareTo(other.hex);
    }
}
