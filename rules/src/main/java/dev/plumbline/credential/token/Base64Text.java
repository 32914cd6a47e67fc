// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.Base64;
import java.util.Optional;

/** Base64 in either alphabet, with or without padding. */
final class Base64Text {
    private Base64Text() {}

    static Optional<byte[]> decode(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        String plain = text.substring(0, end).replace('-', '+').replace('_', '/');
        try {
            return Optional.of(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException e) {
            // Its message quotes the text; that it is no base64 is all there is to say.
            return Optional.empty();
        }
    }
}
