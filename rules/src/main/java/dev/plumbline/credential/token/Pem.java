// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Blocks between {@code -----BEGIN} and {@code -----END} lines: which kind, and whether a key in them is locked. */
final class Pem {
    private static final String DASHES = "-----";
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final List<String> PUBLIC =
            List.of("CERTIFICATE", "PUBLIC KEY", "PARAMETERS", "CRL", "PKCS7", "CMS", "SIGNATURE");
    private static final int LONGEST_LABEL = 64;
    /** An Ed25519 key, the shortest, takes 48 bytes. */
    private static final int SHORTEST_KEY = 40;

    private static final int FEWEST_DIFFERENT = 12;

    private Pem() {}

    /** Reads on after {@code -----BEGIN } up to the end line's last dash. */
    static int read(CharSequence text, int at, Steps steps) {
        int label = at;
        while (label < text.length() && label - at < LONGEST_LABEL && isLabel(text.charAt(label))) {
            label++;
        }
        if (!startsWith(text, label, DASHES)) {
            steps.add(label - at + 1);
            return Element.MISMATCH;
        }
        int end = label + DASHES.length();
        while (end < text.length() && isBody(text.charAt(end)) && !startsWith(text, end, DASHES)) {
            end++;
        }
        steps.add(end - at + 1);
        String last = END + text.subSequence(at, label) + DASHES;
        return startsWith(text, end, last) ? end + last.length() : Element.MISMATCH;
    }

    private static boolean isLabel(char character) {
        return character == ' '
                || character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z';
    }

    /** Base64, white space, escaped line ends, and what stands in header lines. */
    private static boolean isBody(char character) {
        return character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || "+/= \t\r\n\\:,.()@<>_-".indexOf(character) >= 0;
    }

    private static boolean startsWith(CharSequence text, int at, String expected) {
        if (at + expected.length() > text.length()) {
            return false;
        }
        for (int offset = 0; offset < expected.length(); offset++) {
            if (text.charAt(at + offset) != expected.charAt(offset)) {
                return false;
            }
        }
        return true;
    }

    static Optional<Proof> check(String block) {
        int labelEnd = block.indexOf(DASHES, BEGIN.length());
        String label = block.substring(BEGIN.length(), labelEnd);
        String inside = block.substring(labelEnd + DASHES.length(), block.lastIndexOf(END));
        if (label.endsWith("PRIVATE KEY") || label.equals("PGP PRIVATE KEY BLOCK")) {
            return checkPrivateKey(label, inside);
        }
        if (label.equals("OpenVPN Static key V1")) {
            return Optional.of(Proof.of("openvpn-static-key", Validity.STRUCTURE_VALID, List.of()));
        }
        if (label.equals("PGP MESSAGE") || label.equals("AGE ENCRYPTED FILE")) {
            return Optional.of(Proof.of("encrypted-message", Validity.STRUCTURE_VALID, List.of()));
        }
        return PUBLIC.stream().anyMatch(label::contains)
                ? Optional.of(Proof.of("public-block", Validity.STRUCTURE_VALID, List.of()))
                : Optional.empty();
    }

    private static Optional<Proof> checkPrivateKey(String label, String inside) {
        String text = inside.replace("\\r", "\n").replace("\\n", "\n");
        String body = bodyOf(text);
        Optional<byte[]> bytes = Base64Text.decode(body).filter(key -> key.length >= SHORTEST_KEY);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Validity validity =
                body.chars().distinct().count() < FEWEST_DIFFERENT ? Validity.SAMPLE : Validity.STRUCTURE_VALID;
        return Optional.of(Proof.of(kind(label, text, bytes.get()), validity, List.of()));
    }

    /** Without header lines, white space and the checksum line of PGP. */
    private static String bodyOf(String text) {
        StringBuilder body = new StringBuilder();
        for (String line : text.split("[\n\\\\]")) {
            String stripped = line.strip();
            if (stripped.indexOf(':') < 0 && !stripped.startsWith("=")) {
                body.append(stripped.replace(" ", ""));
            }
        }
        return body.toString();
    }

    private static String kind(String label, String text, byte[] key) {
        if (label.startsWith("PGP")) {
            return "pgp-private-key";
        }
        if (label.startsWith("OPENSSH")) {
            return isLockedOpenSsh(key) ? "encrypted-private-key" : "openssh-private-key";
        }
        boolean locked = label.startsWith("ENCRYPTED") || text.contains("ENCRYPTED");
        return locked ? "encrypted-private-key" : "private-key";
    }

    /** The cipher's name follows the magic: {@code none} means that no passphrase is needed. */
    private static boolean isLockedOpenSsh(byte[] key) {
        byte[] magic = "openssh-key-v1\0\0\0\0\4none".getBytes(StandardCharsets.ISO_8859_1);
        byte[] start = Arrays.copyOf(key, Math.min(key.length, magic.length));
        boolean isOpenSsh = new String(start, StandardCharsets.ISO_8859_1).startsWith("openssh-key-v1\0");
        return isOpenSsh && !Arrays.equals(start, magic);
    }
}
