// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

/** What characters a text is made of, counted once. */
record Profile(int length, int lower, int upper, int digits, int spaces, int hexLetters, int otherLetters) {
    static Profile of(String text) {
        int lower = 0;
        int upper = 0;
        int digits = 0;
        int spaces = 0;
        int hexLetters = 0;
        int otherLetters = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= 'a' && character <= 'z') {
                lower++;
                hexLetters += character <= 'f' ? 1 : 0;
            } else if (character >= 'A' && character <= 'Z') {
                upper++;
                hexLetters += character <= 'F' ? 1 : 0;
            } else if (character >= '0' && character <= '9') {
                digits++;
            } else if (Character.isWhitespace(character)) {
                spaces++;
            } else if (character >= 0x80 && Character.isLetter(character)) {
                otherLetters++;
            }
        }
        return new Profile(text.length(), lower, upper, digits, spaces, hexLetters, otherLetters);
    }

    int letters() {
        return lower + upper + otherLetters;
    }

    /** Everything that is neither letter, digit nor white space. */
    int marks() {
        return length - letters() - digits - spaces;
    }

    boolean isHexadecimal() {
        return digits + hexLetters == length && (lower == 0 || upper == 0);
    }

    /** How many of the sorts of characters occur: small, capital, digit, mark. */
    int sorts() {
        return (lower + otherLetters > 0 ? 1 : 0) + (upper > 0 ? 1 : 0) + (digits > 0 ? 1 : 0) + (marks() > 0 ? 1 : 0);
    }
}
