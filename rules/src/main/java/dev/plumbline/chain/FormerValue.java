// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.ValueFingerprint;

/**
 * A value that an earlier report knew, under the same fingerprint key.
 *
 * @param subject the object in which it lay, as {@code Kind/namespace/name}
 */
public record FormerValue(ValueFingerprint value, String subject) {
    public FormerValue {
        requireNonNull(value, "value");
        requireNonNull(subject, "subject");
    }

    private String part(int index) {
        String[] parts = subject.split("/", -1);
        return parts.length < 3 ? "" : parts[parts.length - 3 + index];
    }

    boolean isPayload() {
        return part(0).equals("ConfigMap") || part(0).equals("Secret");
    }

    String namespace() {
        return part(1);
    }

    String name() {
        return part(2);
    }
}
