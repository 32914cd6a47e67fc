// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.literal.Alphabet;

/** One part of a token's shape, which reads on from an offset and never goes back. */
sealed interface Element {
    int MISMATCH = -1;

    /** The offset after this part when it stands at {@code at}, or {@link #MISMATCH}. */
    int read(CharSequence text, int at, Steps steps);

    /** The characters that this part may consist of. */
    Alphabet alphabet();

    /** The same characters every time. */
    record Fixed(String characters) implements Element {
        @Override
        public int read(CharSequence text, int at, Steps steps) {
            int end = at + characters.length();
            if (end > text.length()) {
                return MISMATCH;
            }
            for (int offset = 0; offset < characters.length(); offset++) {
                if (text.charAt(at + offset) != characters.charAt(offset)) {
                    steps.add(offset + 1);
                    return MISMATCH;
                }
            }
            steps.add(characters.length());
            return end;
        }

        @Override
        public Alphabet alphabet() {
            Alphabet set = Alphabet.NONE;
            for (int at = 0; at < characters.length(); at++) {
                set = set.with(characters.charAt(at));
            }
            return set;
        }
    }

    /** As many characters of an alphabet as there are, which must be at least and at most so many. */
    record Run(Alphabet alphabet, int least, int most) implements Element {
        @Override
        public int read(CharSequence text, int at, Steps steps) {
            int limit = (int) Math.min(text.length(), (long) at + most);
            int end = at;
            while (end < limit && alphabet.has(text.charAt(end))) {
                end++;
            }
            steps.add(end - at + 1);
            return end - at < least ? MISMATCH : end;
        }

        /** As {@link #read}, towards the start of the text: the offset of the first character. */
        int readBack(CharSequence text, int end, Steps steps) {
            int limit = (int) Math.max(0, (long) end - most);
            int start = end;
            while (start > limit && alphabet.has(text.charAt(start - 1))) {
                start--;
            }
            steps.add(end - start + 1);
            return end - start < least ? MISMATCH : start;
        }
    }

    /** A block whose end only its content tells. */
    enum Block implements Element {
        PEM {
            @Override
            public int read(CharSequence text, int at, Steps steps) {
                return Pem.read(text, at, steps);
            }
        },
        PUTTY {
            @Override
            public int read(CharSequence text, int at, Steps steps) {
                return Putty.read(text, at, steps);
            }
        };

        @Override
        public Alphabet alphabet() {
            return Alphabet.NONE;
        }
    }
}
