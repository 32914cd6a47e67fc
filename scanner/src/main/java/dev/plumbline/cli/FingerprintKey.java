// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The key of value fingerprints: the user's, or one for this run only.
 *
 * @param given true when the user gave it, so that fingerprints may be written to reports
 */
record FingerprintKey(byte[] bytes, boolean given) {
    static final String VARIABLE = "PLUMBLINE_FINGERPRINT_KEY";
    private static final int SHORTEST = 16;

    static FingerprintKey from(Optional<String> file, Console console) {
        if (file.isPresent()) {
            return new FingerprintKey(checked(read(file.get()), file.get()), true);
        }
        Optional<String> variable = console.variable(VARIABLE);
        if (variable.isPresent()) {
            return new FingerprintKey(checked(variable.get().getBytes(StandardCharsets.UTF_8), VARIABLE), true);
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new FingerprintKey(random, false);
    }

    private static byte[] read(String file) {
        try {
            return Files.readString(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("the fingerprint key " + file + " cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    private static byte[] checked(byte[] key, String from) {
        if (key.length < SHORTEST) {
            throw new UsageException("the fingerprint key in " + from + " has " + key.length
                    + " bytes; it needs at least " + SHORTEST + ", for instance from: openssl rand -hex 32");
        }
        return key;
    }

    @Override
    public String toString() {
        return "[fingerprint key]";
    }
}
