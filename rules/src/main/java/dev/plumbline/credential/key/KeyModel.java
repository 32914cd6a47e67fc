// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import dev.plumbline.credential.key.Heads.Head;
import dev.plumbline.credential.key.KeyMeaning.Grade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what a key means; each distinct key is decided once. One instance a thread. */
public final class KeyModel {
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 120;

    /** After a word for passwords these name the Secret that holds it, or the key in that Secret. */
    private static final Set<String> OF_SECRETS = Set.of("secret", "secrets", "secret key");

    private final Map<String, KeyMeaning> remembered = new HashMap<>();

    /** The meaning of a key as it is written. */
    public KeyMeaning meaning(String key) {
        KeyMeaning known = remembered.get(key);
        if (known != null) {
            return known;
        }
        KeyMeaning meaning = read(key);
        if (key.length() <= LONGEST_REMEMBERED && remembered.size() < REMEMBERED) {
            remembered.put(key, meaning);
        }
        return meaning;
    }

    /** True for a key that ends in a word such as {@code name} or {@code id}: a part of a credential that is no secret. */
    public static boolean saysAbout(String key) {
        List<String> words = KeyWords.of(key);
        return !words.isEmpty() && Tails.isAbout(words.get(words.size() - 1));
    }

    /** The meaning of a key that need not be remembered. */
    public static KeyMeaning read(String key) {
        return decide(KeyWords.of(key));
    }

    /** Reads the words from the end: the last one that means something decides. */
    private static KeyMeaning decide(List<String> words) {
        if (isRootTokenId(words)) {
            return decide(words.subList(0, words.size() - 1));
        }
        int last = words.size() - 1;
        Optional<Placed> atEnd = headEndingAt(words, last);
        if (atEnd.isPresent()) {
            return asked(words, atEnd.get(), atEnd.get().head().grade());
        }
        if (last >= 0 && UserWords.contains(words.get(last))) {
            return new KeyMeaning(KeySense.USER, Grade.PLAIN, words.get(last));
        }
        if (last > 0 && words.get(last).equals("key")) {
            return qualifiedKey(words, last);
        }
        int at = last;
        boolean about = false;
        boolean filler = true;
        while (at >= 0) {
            Optional<Placed> found = headEndingAt(words, at);
            if (found.isPresent()) {
                Head head = found.get().head();
                if (about) {
                    return new KeyMeaning(KeySense.ABOUT, Grade.PLAIN, head.word());
                }
                return asked(words, found.get(), filler ? head.grade() : Grade.HINT);
            }
            filler &= Tails.isFiller(words.get(at));
            about |= !Tails.isFiller(words.get(at)) && Tails.isAbout(words.get(at));
            at--;
        }
        return KeyMeaning.NEUTRAL;
    }

    /** The id of Vault's dev root token is the token. */
    private static boolean isRootTokenId(List<String> words) {
        int size = words.size();
        return size > 2 && words.subList(size - 3, size).equals(List.of("root", "token", "id"));
    }

    /** A key of some sort: it may be secret, a value that looks generated would say so. */
    private static KeyMeaning qualifiedKey(List<String> words, int last) {
        String kind = words.get(last - 1);
        boolean harmless = Tails.isHarmlessKey(kind)
                || Tails.isAsking(kind)
                || headEndingAt(words, last - 1).isPresent();
        KeySense sense = harmless ? KeySense.ABOUT : KeySense.API_KEY;
        return new KeyMeaning(sense, harmless ? Grade.PLAIN : Grade.HINT, kind + " key");
    }

    /** A head, unless the word before it asks about the credential or makes the key a public one. */
    private static KeyMeaning asked(List<String> words, Placed found, Grade grade) {
        Head head = found.head();
        for (int at = 0; at < found.start(); at++) {
            boolean beside = at == 0 || at == found.start() - 1;
            if (beside && Tails.isAsking(words.get(at)) || Tails.isAlwaysAsking(words.get(at))) {
                return new KeyMeaning(KeySense.ABOUT, Grade.PLAIN, head.word());
            }
        }
        if (found.start() > 0 && isHarmlessAfter(words, found.start() - 1, head)) {
            return new KeyMeaning(KeySense.ABOUT, Grade.PLAIN, head.word());
        }
        return new KeyMeaning(head.sense(), grade, head.word());
    }

    private static boolean isHarmlessAfter(List<String> words, int before, Head head) {
        String word = words.get(before);
        if (head.word().endsWith("key") && Tails.isHarmlessKey(word)) {
            return true;
        }
        if (head.word().equals("token") || head.word().equals("tokens")) {
            return Tails.isPlainToken(word);
        }
        if (head.word().equals("pass")) {
            return Tails.isPassedOn(word);
        }
        // the Secret that holds the password, not a password
        boolean named = OF_SECRETS.contains(head.word()) || head.sense() == KeySense.CREDENTIALS;
        return named && (Tails.isNamingSecret(word) || isTyped(words, before));
    }

    private static boolean isTyped(List<String> words, int at) {
        return headEndingAt(words, at)
                .filter(placed -> placed.head().sense().isTyped())
                .isPresent();
    }

    private record Placed(Head head, int start) {}

    private static Optional<Placed> headEndingAt(List<String> words, int at) {
        if (at < 0) {
            return Optional.empty();
        }
        if (at > 0) {
            Optional<Head> pair = Heads.pair(words.get(at - 1), words.get(at));
            if (pair.isPresent()) {
                return Optional.of(new Placed(pair.get(), at - 1));
            }
            // mot de passe, parola d'ordine: a short word may stand between
            if (at > 1 && words.get(at - 1).length() <= 2) {
                Optional<Head> wide = Heads.pair(words.get(at - 2), words.get(at));
                if (wide.isPresent()) {
                    return Optional.of(new Placed(wide.get(), at - 2));
                }
            }
        }
        String word = words.get(at);
        return Heads.single(word).or(() -> Compounds.head(word)).map(head -> new Placed(head, at));
    }
}
