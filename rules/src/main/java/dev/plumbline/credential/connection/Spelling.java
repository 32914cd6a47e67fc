// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a part is written in its connection. */
public enum Spelling {
    PLAIN {
        @Override
        String read(String written) {
            return written;
        }
    },
    /** {@code %40} stands for an at sign. */
    PERCENT {
        @Override
        String read(String written) {
            return written.indexOf('%') < 0 ? written : Percent.decode(written);
        }
    },
    /** Base64 of {@code user:password}; the credential is what follows the colon. */
    BASIC {
        @Override
        String read(String written) {
            String pair = decodeBasic(written);
            return pair.substring(pair.indexOf(':') + 1);
        }
    };

    abstract String read(String written);

    /** The text behind Basic credentials, empty when it is no base64. */
    static String decodeBasic(String written) {
        try {
            return new String(Base64.getDecoder().decode(written), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Its message quotes the text; what is no base64 is no pair.
            return "";
        }
    }
}
