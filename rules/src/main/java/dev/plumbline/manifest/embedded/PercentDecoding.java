// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;

/** Decodes {@code %22} and the like; a character of several bytes stays as it stands. */
final class PercentDecoding {
    private PercentDecoding() {}

    static PlacedText decode(PlacedText text) {
        String source = text.value();
        PlacedText.Builder builder = PlacedText.builder();
        int copied = 0;
        for (int at = source.indexOf('%'); at >= 0 && at + 2 < source.length(); at = source.indexOf('%', at + 1)) {
            int high = Character.digit(source.charAt(at + 1), 16);
            int low = Character.digit(source.charAt(at + 2), 16);
            int value = high < 0 || low < 0 ? -1 : high * 16 + low;
            if (value >= 0 && value < 128) {
                builder.add(text.slice(copied, at));
                builder.spelled(String.valueOf((char) value), text.slice(at, at + 3));
                copied = at + 3;
            }
        }
        return builder.add(text.slice(copied, source.length())).build(text.position(0));
    }
}
