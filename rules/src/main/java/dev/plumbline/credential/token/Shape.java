// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.literal.Alphabet;
import dev.plumbline.credential.token.Element.Fixed;
import dev.plumbline.credential.token.Element.Run;
import java.util.List;
import java.util.Optional;

/**
 * What tokens of a type look like: parts in a row, one of them a literal by which the automaton finds candidates.
 *
 * <p>A token begins and ends where its own alphabet does. That keeps it from being cut out of something longer, and it keeps
 * the search linear: two candidates of one shape cannot both read the same stretch, because the later one would stand inside
 * the earlier one's characters.
 *
 * @param before parts before the anchor, in order; read backwards from it
 * @param anchor index in {@code parts} of the literal to search for, or -1 where the shape has none
 * @param lead characters of the anchor that come before the token and are not part of it
 */
record Shape(List<Run> before, List<Element> parts, int lead, Alphabet boundary, Alphabet ending) {
    private static final int NEVER = -1;

    Shape {
        before = List.copyOf(before);
        parts = List.copyOf(parts);
    }

    static Shape of(List<Run> before, List<Element> parts, int lead) {
        Alphabet all = Alphabet.NONE;
        for (Element part : before) {
            all = all.or(part.alphabet());
        }
        for (Element part : parts) {
            all = all.or(part.alphabet());
        }
        // An equals sign pads the end of a token and stands before its start in NAME=token: it bounds nothing.
        Alphabet boundary = lead > 0 ? Alphabet.NONE : all.or(Alphabet.WORD).without('=');
        return new Shape(before, parts, lead, boundary, endingOf(parts));
    }

    /** What must not follow: more of the last part, or of one before it when what stands between may be empty. */
    private static Alphabet endingOf(List<Element> parts) {
        Alphabet ending = Alphabet.WORD;
        for (int index = parts.size() - 1; index >= 0; index--) {
            Element part = parts.get(index);
            ending = ending.or(part.alphabet());
            if (!(part instanceof Run run) || run.least() > 0) {
                return ending;
            }
        }
        return ending;
    }

    /** The literal that occurs in every token of this shape, when there is one. */
    Optional<String> anchor() {
        return !parts.isEmpty() && parts.get(0) instanceof Fixed fixed
                ? Optional.of(fixed.characters())
                : Optional.empty();
    }

    /** Where the token starts whose anchor starts at {@code at}, or {@link Element#MISMATCH}. */
    int start(CharSequence text, int at, Steps steps) {
        int start = at;
        for (int index = before.size() - 1; index >= 0; index--) {
            start = before.get(index).readBack(text, start, steps);
            if (start == Element.MISMATCH) {
                return Element.MISMATCH;
            }
        }
        return isFree(text, start) ? start + lead : Element.MISMATCH;
    }

    /** Where the token ends whose anchor starts at {@code at}, or {@link Element#MISMATCH}. */
    int end(CharSequence text, int at, Steps steps) {
        int end = at;
        for (Element part : parts) {
            end = part.read(text, end, steps);
            if (end == Element.MISMATCH) {
                return Element.MISMATCH;
            }
        }
        return end < text.length() && ending.has(text.charAt(end)) ? Element.MISMATCH : end;
    }

    /** True when what stands before an offset does not continue into it. */
    private boolean isFree(CharSequence text, int at) {
        return at == 0 || !boundary.has(text.charAt(at - 1)) || afterEscape(text, at);
    }

    /** In {@code \n} and {@code %20} the last character belongs to the escape. */
    private static boolean afterEscape(CharSequence text, int at) {
        if (at >= 2 && text.charAt(at - 2) == '\\') {
            return "nrt".indexOf(text.charAt(at - 1)) != NEVER;
        }
        return at >= 3 && text.charAt(at - 3) == '%';
    }
}
