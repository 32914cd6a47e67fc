// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.NameLike;
import dev.plumbline.credential.value.Randomness;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values that only say what their key says: the name of a field, a label of a user interface. */
final class Echoes {
    private static final Set<String> NAMES_OF_NAMES =
            Set.of("fields", "fieldnames", "field_names", "mapping", "mappings", "columns", "aliases");

    private Echoes() {}

    static boolean isEcho(Literal literal) {
        return repeatsKey(literal) || isLabel(literal) || isField(literal);
    }

    /** {@code password: password-key}, a name. */
    private static boolean repeatsKey(Literal literal) {
        String text = literal.text();
        String word = literal.meaning().word();
        boolean may = endsWithIgnoringCase(text, word)
                || text.length() == literal.key().length();
        if (!may || literal.liesIn(Setting.Kind.SECRET) || !NameLike.isName(text)) {
            return false;
        }
        List<String> value = KeyWords.of(text);
        List<String> key = KeyWords.of(literal.key());
        List<String> asked = List.of(word.split(" "));
        if (value.size() < 2) {
            boolean typed = literal.sense().isTyped() && literal.liesIn(Setting.Kind.CONFIGURATION);
            return !typed && (value.equals(key) || endsWith(asked, value));
        }
        return value.equals(key) || endsWith(value, asked) && !NameLike.isMadeUp(text);
    }

    /** {@code fields: {password: userPassword}} maps names to names. */
    private static boolean isField(Literal literal) {
        List<String> parents = literal.candidate().parents();
        return !parents.isEmpty()
                && NAMES_OF_NAMES.contains(parents.get(0).toLowerCase(Locale.ROOT))
                && NameLike.isName(literal.text());
    }

    /** {@code password: Passwort} in the texts of a user interface. */
    private static boolean isLabel(Literal literal) {
        String text = literal.text();
        return !literal.liesIn(Setting.Kind.SECRET)
                && Character.isUpperCase(text.charAt(0))
                && text.chars().skip(1).allMatch(Character::isLowerCase)
                && (KeyModel.read(text).isSensitive() || isTranslation(literal));
    }

    /** {@code token: Zugangscode}: nobody begins a token with a capital, and labels all begin with one. */
    private static boolean isTranslation(Literal literal) {
        return !literal.sense().isTyped()
                && literal.liesIn(Setting.Kind.CONFIGURATION)
                && !KeyForms.isVariable(literal.key())
                && !Guessing.isDefault(literal.text())
                && !Randomness.isUnpronounceable(literal.text());
    }

    /** A cheap look at the last word, before words are taken apart. */
    private static boolean endsWithIgnoringCase(String text, String words) {
        int length = words.length() - words.lastIndexOf(' ') - 1;
        return text.length() >= length
                && text.regionMatches(true, text.length() - length, words, words.length() - length, length);
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        return words.size() >= end.size()
                && words.subList(words.size() - end.size(), words.size()).equals(end);
    }
}
