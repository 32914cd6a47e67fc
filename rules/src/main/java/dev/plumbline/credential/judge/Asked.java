// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeyMeaning.Grade;
import dev.plumbline.credential.key.KeySense;
import java.util.Set;

/** What a program asks for with an option or operand that its documentation takes a credential in. */
final class Asked {
    private static final Set<String> VAULTS = Set.of("vault", "bao", "openbao");

    private Asked() {}

    static KeyMeaning meaning(String program, String option, KeyMeaning own) {
        if (VAULTS.contains(program) && !own.sense().isTyped()) {
            return vault(option, own);
        }
        boolean says = own.isSensitive() && own.grade() != Grade.HINT && own.sense() != KeySense.CREDENTIALS;
        return says ? new KeyMeaning(own.sense(), Grade.PLAIN, own.word()) : KeyMeaning.PASSWORD;
    }

    /** {@code vault operator unseal} takes a key, nearly everything else a token. */
    private static KeyMeaning vault(String option, KeyMeaning own) {
        if (option.endsWith("unseal") || option.endsWith("rekey") || option.endsWith("generate-root")) {
            return new KeyMeaning(KeySense.CRYPTO_KEY, Grade.PLAIN, "unseal key");
        }
        boolean other = own.isSensitive() && own.sense() != KeySense.TOKEN;
        String word = own.word().equals("root token") ? own.word() : "vault token";
        return other ? own : new KeyMeaning(KeySense.TOKEN, Grade.PLAIN, word);
    }
}
