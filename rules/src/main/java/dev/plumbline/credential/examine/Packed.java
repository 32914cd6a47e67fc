// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Text in base64, as the API carries bytes; what is unpacked points to the whole value. */
final class Packed {
    private Packed() {}

    /** The text; the scalar itself when it is no base64; empty for bytes that are no text. */
    static Optional<PlacedText> base64(ScalarNode scalar) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(scalar.value());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(PlacedText.within(scalar.text().span(), text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.of(scalar.text());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
