// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.manifest.PlacedText;

/** Takes a value out of the quotes that it stands in, and from what follows them. */
final class Quoted {
    private Quoted() {}

    static boolean isQuoted(String text) {
        return text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.indexOf(text.charAt(0), 1) > 0;
    }

    static PlacedText inside(PlacedText text) {
        String characters = text.value();
        if (isQuoted(characters)) {
            return text.slice(1, characters.indexOf(characters.charAt(0), 1));
        }
        int remark = characters.indexOf(" #");
        PlacedText value = remark > 0 ? text.slice(0, remark).strip() : text;
        int length = value.length();
        return length > 1 && ",;".indexOf(value.charAt(length - 1)) >= 0 ? value.slice(0, length - 1) : value;
    }
}
