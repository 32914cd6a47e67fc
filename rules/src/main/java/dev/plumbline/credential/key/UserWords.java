// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import java.util.Set;

/** Words that say whom a credential belongs to. */
final class UserWords {
    private static final Set<String> WORDS = WordTable.of("""
            user username usr uname login uid userid usuario utilisateur benutzer benutzername utente gebruiker dbuser
            rootuser smtpuser userdn binddn dn principal account
            """);

    private UserWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
