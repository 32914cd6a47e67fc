// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import dev.plumbline.credential.key.Heads.Head;
import dev.plumbline.credential.key.KeyMeaning.Grade;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words written together without a mark between them: {@code dbpassword}, {@code smtppasswd}, {@code ldapbindpw}. */
final class Compounds {
    /** Long enough to be nothing else at the end of a word. */
    private static final List<String> ENDS = List.of(
            "password",
            "passwort",
            "passwd",
            "passphrase",
            "contrasena",
            "motdepasse",
            "wachtwoord",
            "kennwort",
            "senha",
            "пароль",
            "密码",
            "密碼",
            "口令",
            "密钥",
            "令牌",
            "パスワード",
            "비밀번호",
            "pwd",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "encryptionkey",
            "signingkey",
            "accountkey",
            "storagekey",
            "sharedkey",
            "masterkey",
            "licensekey",
            "authtoken",
            "accesstoken",
            "secret",
            "token",
            "credentials");

    private static final Set<String> OTHER_WORDS = Set.of(
            "nosecret", "nopassword", "tokentoken", "cwd", "maxtoken", "mintoken", "csrftoken", "xsrftoken", "etoken");

    /** Before pass and pw, which are too short to stand for themselves. */
    private static final Set<String> OWNERS = WordTable.of("""
            db user admin root smtp mail imap pop ftp sftp ldap bind mysql maria mariadb postgres pg redis mongo
            rabbit rabbitmq amqp mqtt web http proxy repl replica wp wordpress sys system app api auth login master my
            kafka elastic es nexus vpn wifi wlan ssh svn git docker registry jenkins backup sql ora oracle sa
            """);

    private Compounds() {}

    static Optional<Head> head(String word) {
        if (word.length() < 4 || OTHER_WORDS.contains(word)) {
            return Optional.empty();
        }
        for (String end : ENDS) {
            if (word.length() > end.length() + 1 && word.endsWith(end) && !Tails.isAsking(before(word, end))) {
                return Heads.single(end).map(head -> new Head(head.sense(), head.grade(), word));
            }
        }
        for (String end : List.of("pass", "pw")) {
            if (word.endsWith(end) && OWNERS.contains(before(word, end))) {
                return Optional.of(new Head(KeySense.PASSWORD, Grade.PLAIN, word));
            }
        }
        return Optional.empty();
    }

    private static String before(String word, String end) {
        return word.substring(0, word.length() - end.length());
    }
}
