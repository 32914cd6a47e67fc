// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a text may be written so that it does not look like itself; each one is told by the whole text. */
enum Encoding {
    ESCAPES("JSON string") {
        @Override
        boolean claims(PlacedText text) {
            String source = text.value();
            return (isQuoted(source) && source.indexOf('\\') > 0)
                    || source.startsWith("{\\\"")
                    || source.startsWith("[{\\\"")
                    || (source.startsWith("-----BEGIN ") && source.contains("-----\\n"));
        }

        @Override
        Optional<PlacedText> placed(PlacedText text) {
            boolean quoted = isQuoted(text.value());
            return Optional.of(Escapes.C_LIKE.decode(quoted ? text.slice(1, text.length() - 1) : text));
        }

        private boolean isQuoted(String source) {
            return source.length() > 4 && source.charAt(0) == '"' && source.charAt(source.length() - 1) == '"';
        }
    },
    PERCENT("percent") {
        @Override
        boolean claims(PlacedText text) {
            String source = text.value();
            boolean packed = source.startsWith("%7B") || source.startsWith("%7b") || source.startsWith("%5B%7B");
            return packed && source.indexOf(' ') < 0;
        }

        @Override
        Optional<PlacedText> placed(PlacedText text) {
            return Optional.of(PercentDecoding.decode(text));
        }
    },
    HEX("hex") {
        @Override
        boolean claims(PlacedText text) {
            return text.length() >= 24 && text.length() % 2 == 0 && isHex(text) && isPacked(bytes(text));
        }

        @Override
        byte @Nullable [] bytes(PlacedText text) {
            return HexFormat.of().parseHex(text.value());
        }

        private boolean isHex(PlacedText text) {
            for (int at = 0; at < text.length(); at++) {
                if (Character.digit(text.charAt(at), 16) < 0 || text.charAt(at) > 'f') {
                    return false;
                }
            }
            return true;
        }
    },
    BASE64("base64") {
        @Override
        boolean claims(PlacedText text) {
            String content = content(text);
            if (content.length() < SHORTEST || !begins(content)) {
                return false;
            }
            byte[] bytes = Base64Decoding.decode(content);
            return bytes != null && isPacked(bytes);
        }

        @Override
        byte @Nullable [] bytes(PlacedText text) {
            return Base64Decoding.decode(content(text));
        }

        /** The text after {@code data:…;base64,} where it begins so. */
        private String content(PlacedText text) {
            String source = text.value();
            int comma = source.startsWith("data:") ? source.indexOf(";base64,") : -1;
            return comma >= 0 && comma < 100 ? source.substring(comma + ";base64,".length()) : source.strip();
        }

        /** A look at the beginning spares decoding every long text. */
        private boolean begins(String content) {
            int length = Math.min(content.length(), 64) & ~3;
            byte[] start = Base64Decoding.decode(content.substring(0, length).replace("=", ""));
            return start != null && isPacked(start);
        }
    };

    /** Shorter texts decode to something printable too often by chance. */
    private static final int SHORTEST = 12;

    private final String label;

    Encoding(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract boolean claims(PlacedText text);

    /** The decoded text where characters keep places. */
    Optional<PlacedText> placed(PlacedText text) {
        return Optional.empty();
    }

    /** The decoded bytes where they do not. */
    byte @Nullable [] bytes(PlacedText text) {
        return text.value().getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Encoding> of(PlacedText text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        for (Encoding encoding : values()) {
            if (encoding.claims(text)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /** True for bytes that somebody packed: compressed ones, or text. */
    private static boolean isPacked(byte @Nullable [] bytes) {
        return bytes != null && (Inflation.of(bytes).isPresent() || TextBytes.isPlausible(bytes, bytes.length));
    }
}
