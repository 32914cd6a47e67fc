// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.model.ObjectId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Identity of a finding over rule, subject and field path, so that it survives moves, reordering and a new value, and tells
 * nothing about the value. Equal ones (one object in several files) are matched as a multiset.
 */
public final class FindingFingerprint {
    private static final int BYTES = 16;

    private FindingFingerprint() {}

    public static String of(String rule, ObjectId subject, FieldPath path) {
        String identity = String.join(
                "\u0000",
                "plumbline/v1",
                rule,
                subject.group(),
                subject.kind(),
                subject.namespace(),
                subject.name(),
                path.stable());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
