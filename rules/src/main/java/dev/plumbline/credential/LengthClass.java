// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

/** Length of a value, coarse enough to help nobody guess it. */
public enum LengthClass {
    UNDER_8("under 8 characters"),
    UNDER_16("8 to 15 characters"),
    UNDER_64("16 to 63 characters"),
    LONG("64 characters or more");

    private final String words;

    LengthClass(String words) {
        this.words = words;
    }

    public static LengthClass of(int characters) {
        if (characters < 8) {
            return UNDER_8;
        }
        if (characters < 16) {
            return UNDER_16;
        }
        return characters < 64 ? UNDER_64 : LONG;
    }

    public String words() {
        return words;
    }
}
