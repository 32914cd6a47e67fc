// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.literal.Alphabet;
import dev.plumbline.credential.token.Element.Fixed;
import dev.plumbline.credential.token.Element.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the table's notation of a shape: words in a row, alternatives between {@code |}.
 *
 * <ul>
 *   <li>{@code ghp_} a literal; {@code \s} in it is a space, and {@code \p} a vertical bar
 *   <li>{@code (AccountKey=)} a literal that leads to the token and is not part of it
 *   <li>{@code alnum{36}}, {@code hex{32,40}}, {@code [a-z.]{5}} a run of characters and its length
 *   <li>{@code <pem>} a block with a reader of its own
 * </ul>
 */
final class ShapeParser {
    private static final String ALTERNATIVE = " | ";
    private static final Map<String, Alphabet> NAMED = Map.ofEntries(
            Map.entry("digit", Alphabet.of("0-9")),
            Map.entry("hex", Alphabet.of("0-9a-f")),
            Map.entry("HEX", Alphabet.of("0-9A-F")),
            Map.entry("anyhex", Alphabet.of("0-9a-fA-F")),
            Map.entry("lower", Alphabet.of("a-z")),
            Map.entry("upper", Alphabet.of("A-Z")),
            Map.entry("alpha", Alphabet.of("a-zA-Z")),
            Map.entry("alnum", Alphabet.of("a-zA-Z0-9")),
            Map.entry("loweralnum", Alphabet.of("a-z0-9")),
            Map.entry("upperalnum", Alphabet.of("A-Z0-9")),
            Map.entry("word", Alphabet.WORD),
            Map.entry("url", Alphabet.of("a-zA-Z0-9_-")),
            Map.entry("base64", Alphabet.of("a-zA-Z0-9+/")),
            Map.entry("base32", Alphabet.of("A-Z2-7")),
            Map.entry("bech32", Alphabet.of("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")),
            Map.entry("pad", Alphabet.of("=")));

    private ShapeParser() {}

    static List<Shape> parse(String text) {
        List<Shape> shapes = new ArrayList<>();
        int start = 0;
        int bar = text.indexOf(ALTERNATIVE);
        while (bar >= 0) {
            shapes.add(parseOne(text.substring(start, bar)));
            start = bar + ALTERNATIVE.length();
            bar = text.indexOf(ALTERNATIVE, start);
        }
        shapes.add(parseOne(text.substring(start)));
        return shapes;
    }

    private static Shape parseOne(String text) {
        List<Element> elements = new ArrayList<>();
        int lead = 0;
        for (String word : text.split(" ")) {
            if (word.startsWith("(")) {
                lead = addFixed(elements, word.substring(1, word.length() - 1));
            } else if (word.startsWith("<")) {
                elements.add(Element.Block.valueOf(
                        word.substring(1, word.length() - 1).toUpperCase(Locale.ROOT)));
            } else if (word.endsWith("}")) {
                elements.add(run(word));
            } else {
                addFixed(elements, word);
            }
        }
        int anchor = 0;
        while (anchor < elements.size() && !(elements.get(anchor) instanceof Fixed)) {
            anchor++;
        }
        requireNoWayBack(elements, text);
        if (anchor == elements.size()) {
            return Shape.of(List.of(), elements, 0);
        }
        List<Run> before =
                elements.subList(0, anchor).stream().map(Run.class::cast).toList();
        return Shape.of(before, elements.subList(anchor, elements.size()), lead);
    }

    /** Appends a literal, to the one before it when there is one; answers its length. */
    private static int addFixed(List<Element> elements, String word) {
        String characters = word.replace("\\s", " ").replace("\\p", "|");
        int last = elements.size() - 1;
        if (last >= 0 && elements.get(last) instanceof Fixed fixed) {
            elements.set(last, new Fixed(fixed.characters() + characters));
        } else {
            elements.add(new Fixed(characters));
        }
        return characters.length();
    }

    private static Run run(String word) {
        int brace = word.lastIndexOf('{');
        String name = word.substring(0, brace);
        String[] bounds = word.substring(brace + 1, word.length() - 1).split(",");
        int least = Integer.parseInt(bounds[0]);
        int most = Integer.parseInt(bounds[bounds.length - 1]);
        return new Run(alphabet(name), least, most);
    }

    private static Alphabet alphabet(String name) {
        if (name.startsWith("[")) {
            return Alphabet.of(name.substring(1, name.length() - 1));
        }
        Alphabet alphabet = NAMED.get(name);
        if (alphabet == null) {
            throw new IllegalArgumentException("no alphabet is called " + name);
        }
        return alphabet;
    }

    /** A run of open length takes all it can, so what follows must begin with another character. */
    private static void requireNoWayBack(List<Element> elements, String text) {
        for (int index = 0; index + 1 < elements.size(); index++) {
            if (elements.get(index) instanceof Run run
                    && run.least() != run.most()
                    && beginsWithin(elements.get(index + 1), run.alphabet())) {
                throw new IllegalArgumentException("a run and what follows share characters in " + text);
            }
        }
    }

    private static boolean beginsWithin(Element next, Alphabet alphabet) {
        if (next instanceof Fixed fixed) {
            return alphabet.has(fixed.characters().charAt(0));
        }
        Alphabet following = next.alphabet();
        return (following.low() & alphabet.low()) != 0 || (following.high() & alphabet.high()) != 0;
    }
}
