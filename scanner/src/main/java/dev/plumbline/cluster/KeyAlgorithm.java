// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Tells the algorithm of a private key; the client library takes every key of the general form (PKCS#8) for RSA. */
final class KeyAlgorithm {
    /** Object identifiers 1.2.840.10045.2.1 and 1.3.101.112, as they stand in the key. */
    private static final String EC = "06072a8648ce3d0201";

    private static final String ED25519 = "06032b6570";

    private KeyAlgorithm() {}

    /** @param data PEM in base64, as a kubeconfig holds it; wins over the file */
    static String of(String file, String data) {
        String pem = data.isEmpty() ? read(file) : new String(decoded(data), StandardCharsets.UTF_8);
        if (pem.contains("BEGIN EC ")) {
            return "EC";
        }
        String hex = hex(decoded(pem.replaceAll("-----[^-]{0,60}-----", "")));
        return hex.contains(EC) ? "EC" : hex.contains(ED25519) ? "Ed25519" : "RSA";
    }

    private static String read(String file) {
        try {
            return file.isEmpty() ? "" : Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Whoever uses the key says that it cannot be read.
            return "";
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte each : bytes) {
            hex.append(Character.forDigit((each >> 4) & 0xf, 16)).append(Character.forDigit(each & 0xf, 16));
        }
        return hex.toString();
    }
}
