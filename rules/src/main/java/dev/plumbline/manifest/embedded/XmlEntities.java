// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.Optional;

/** The five entities of XML and character references; any other stays as it stands. */
final class XmlEntities {
    private static final int LONGEST = 10;

    private XmlEntities() {}

    static PlacedText decode(PlacedText text) {
        String source = text.value();
        int at = source.indexOf('&');
        if (at < 0) {
            return text;
        }
        PlacedText.Builder builder = PlacedText.builder();
        int copied = 0;
        while (at >= 0) {
            int end = source.substring(at, Math.min(at + LONGEST, source.length()))
                    .indexOf(';');
            Optional<String> meaning = end < 0 ? Optional.empty() : meaning(source.substring(at + 1, at + end));
            if (meaning.isPresent()) {
                builder.add(text.slice(copied, at)).spelled(meaning.get(), text.slice(at, at + end + 1));
                copied = at + end + 1;
            }
            at = source.indexOf('&', Math.max(copied, at + 1));
        }
        return builder.add(text.slice(copied, source.length())).build(text.position(0));
    }

    private static Optional<String> meaning(String name) {
        return switch (name) {
            case "lt" -> Optional.of("<");
            case "gt" -> Optional.of(">");
            case "amp" -> Optional.of("&");
            case "quot" -> Optional.of("\"");
            case "apos" -> Optional.of("'");
            default -> name.startsWith("#") ? character(name.substring(1)) : Optional.empty();
        };
    }

    private static Optional<String> character(String number) {
        try {
            boolean hex = number.startsWith("x");
            int codePoint = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            return Character.isValidCodePoint(codePoint)
                    ? Optional.of(Character.toString(codePoint))
                    : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
