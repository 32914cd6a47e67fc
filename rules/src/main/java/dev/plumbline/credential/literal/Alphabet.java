// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.literal;

/** A set of ASCII characters; no other character is ever in it. */
public record Alphabet(long low, long high) {
    public static final Alphabet NONE = new Alphabet(0, 0);
    /** Letters, digits and the underscore: what a word continues with. */
    public static final Alphabet WORD = of("a-zA-Z0-9_");

    /** The set that a list of characters and ranges spells: {@code a-z0-9_-}; a hyphen at the end stands for itself. */
    public static Alphabet of(String members) {
        Alphabet set = NONE;
        for (int at = 0; at < members.length(); at++) {
            char from = members.charAt(at);
            boolean range = at + 2 < members.length() && members.charAt(at + 1) == '-';
            char to = range ? members.charAt(at + 2) : from;
            for (char member = from; member <= to; member++) {
                set = set.with(member);
            }
            at += range ? 2 : 0;
        }
        return set;
    }

    public boolean has(char character) {
        if (character < 64) {
            return (low >>> character & 1) != 0;
        }
        return character < 128 && (high >>> (character - 64) & 1) != 0;
    }

    public Alphabet with(char member) {
        if (member >= 128) {
            throw new IllegalArgumentException("not an ASCII character");
        }
        return member < 64 ? new Alphabet(low | 1L << member, high) : new Alphabet(low, high | 1L << (member - 64));
    }

    public Alphabet without(char member) {
        return member < 64
                ? new Alphabet(low & ~(1L << member), high)
                : new Alphabet(low, high & ~(1L << (member - 64)));
    }

    public Alphabet or(Alphabet other) {
        return new Alphabet(low | other.low, high | other.high);
    }
}
