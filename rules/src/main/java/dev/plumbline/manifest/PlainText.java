// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Decodes a file that is no manifest (a script, a policy, a values file) in whatever Unicode encoding it comes. */
public final class PlainText {
    private PlainText() {}

    /** The text without byte order mark; bytes that are no characters are replaced and become a problem. */
    public static PlacedText of(Origin origin, byte[] bytes, Consumer<Problem> problems) {
        Charset wide = Decoding.wide(bytes);
        int from = Decoding.markLength(bytes, wide);
        Charset charset = wide == null ? StandardCharsets.UTF_8 : wide;
        PlacedText text = PlacedText.ofFile(new String(bytes, from, bytes.length - from, charset));
        int invalid = text.value().indexOf(Decoding.REPLACEMENT);
        if (invalid >= 0 && wide == null) {
            invalid = Decoding.firstInvalid(bytes, from, bytes.length);
        }
        if (invalid >= 0) {
            problems.accept(new Problem(
                    Problem.Kind.INVALID_ENCODING,
                    origin,
                    Optional.of(text.position(invalid)),
                    Decoding.NOT_UTF8 + "were replaced; save the file as UTF-8"));
        }
        return text;
    }
}
