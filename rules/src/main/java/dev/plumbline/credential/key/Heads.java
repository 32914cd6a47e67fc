// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import dev.plumbline.credential.key.KeyMeaning.Grade;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that ask for a credential: single ones, in several languages, and pairs such as {@code api key}. */
final class Heads {
    private static final String TABLE = """
            PASSWORD PLAIN password passwords passwd passwds passw passwort passwoerter kennwort pwd pwds pw pass pswd psw passwrd \
                paswd pword pasword passord userpass userpw rootpw rootpwd bindpw bindpass dbpass dbpwd dbpw adminpass \
                adminpw smtppass mailpass rootpass ftppass mypass syspw requirepass masterauth masterpass authpass sshpass \
                webpass authtok userpwd keypass storepass truststorepass keystorepass mpwd upwd
            PASSWORD PLAIN contrasena contrasenya contrasenia senha motdepasse mdp haslo heslo jelszo wachtwoord losenord \
                adgangskode kodeord salasana sifre lozinka geslo slaptazodis parool salasona pasahitza parolaordine \
                katasandi matkhau fjalekalimi lykilord pasfhocal zaporka
            PASSWORD PLAIN пароль пароля парола лозинка κωδικος συνθηματικο 密码 密碼 口令 パスワード 비밀번호 암호 סיסמה \
                סיסמא रहस्यशब्द पासवर्ड รหัสผ่าน گذرواژه
            PASSWORD LIKELY parola parole parol clave clau sandi mima
            PASSPHRASE PLAIN passphrase passphrases passphr keyphrase
            PIN LIKELY pin pincode passcode
            SECRET HINT secrets
            SECRET LIKELY secret secreto segredo segreto sekret geheimnis hemmelighet salaisuus titok secretkey \
                clientsecret appsecret consumersecret sharedsecret authsecret jwtsecret tokensecret psk presharedkey \
                presharedsecret mnemonic seedphrase erlangcookie секрет 秘密 密钥
            TOKEN LIKELY token tokens jeton authtoken accesstoken bearertoken apitoken refreshtoken bottoken usertoken \
                logintoken jwt bearer xoauth2 токен 令牌 トークン
            API_KEY LIKELY apikey apikeys accesskey appkey authkey servicekey subscriptionkey accountkey storagekey restuserkey \
                sharedkey licensekey
            CRYPTO_KEY LIKELY encryptionkey encryptkey cryptkey cipherkey signingkey signkey hmackey sessionkey masterkey \
                cookiekey pepper
            CRYPTO_KEY HINT encrypt
            PRIVATE_KEY LIKELY privatekey privkey sshkey
            CREDENTIALS HINT credential credentials creds cred
            CONNECTION HINT dsn jdbcurl connectionstring connstr connectionstrings sqlalchemy
            AUTHORIZATION HINT authorization proxyauthorization auth basicauth
            HASH LIKELY passwordhash passwdhash pwhash passhash htpasswd shadow
            """;

    private static final String PAIRS = """
            PASSWORD mot+passe ordine+parola kata+sandi mat+khau pass+word pass+wd رمز+عبور كلمة+السر كلمة+المرور
            PASSWORD bind+credentials bind+credential admin+credentials
            PASSPHRASE pass+phrase
            SECRET release+cookie pre+shared shared+secret client+secret erlang+cookie seed+phrase recovery+phrase secret+id secret+key \
                secret+token secret+string secret+access snmp+community ro+community rw+community
            API_KEY api+key api+keys access+key app+key application+key auth+key authentication+key service+key account+key \
                subscription+key storage+key integration+key admin+key write+key deploy+key ingest+key ingestion+key \
                instrumentation+secret license+secret search+key rest+key maps+key server+key cle+api chave+api llave+api \
                shared+key functions+key function+key host+secret
            CRYPTO_KEY secret+base encryption+key encrypt+key encrypting+key crypt+key crypto+key cipher+key decryption+key \
                signing+key signature+key sign+key session+key cookie+key cookie+secret hmac+key master+key jwt+key \
                root+key unseal+key unseal+keys recovery+key recovery+keys data+key hash+key csrf+key gossip+key aes+key \
                validation+key props+key sensitive+key join+key block+key key+base secret+seed private+seed wrapping+key key+secret
            PRIVATE_KEY private+key private+keys priv+key ssh+key rsa+key pem+key deploy+private identity+key
            CONNECTION connection+string connection+strings conn+string conn+str connection+url connection+uri jdbc+url \
                database+url db+url mongo+url mongodb+uri redis+url amqp+url broker+url sqlalchemy+uri database+uri db+uri
            TOKEN root+token vault+token bao+token join+token github+pat gitlab+pat gh+pat azure+pat devops+pat git+pat
            AUTHORIZATION basic+auth http+auth proxy+auth etcdctl+user
            HASH password+hash hashed+password passwd+hash password+hashed pass+hash hash+password password+bcrypt \
                encrypted+password password+sha
            KEY_ID access+id key+id
            """;

    /** One word or pair, and what it says. */
    record Head(KeySense sense, Grade grade, String word) {}

    private static final Map<String, Head> SINGLE = single();
    private static final Map<String, Head> PAIR = pairs();

    private Heads() {}

    static Optional<Head> single(String word) {
        return Optional.ofNullable(SINGLE.get(word));
    }

    static Optional<Head> pair(String first, String second) {
        return Optional.ofNullable(PAIR.get(first + "+" + second));
    }

    private static Map<String, Head> single() {
        Map<String, Head> heads = new HashMap<>();
        for (String line : TABLE.strip().split("\n")) {
            String[] parts = line.strip().split(" +");
            for (int at = 2; at < parts.length; at++) {
                String word = KeyWords.normal(parts[at]);
                heads.put(word, new Head(KeySense.valueOf(parts[0]), Grade.valueOf(parts[1]), word));
            }
        }
        return Map.copyOf(heads);
    }

    private static Map<String, Head> pairs() {
        Map<String, Head> heads = new HashMap<>();
        for (String line : PAIRS.strip().split("\n")) {
            String[] parts = line.strip().split(" +");
            KeySense sense = KeySense.valueOf(parts[0]);
            for (int at = 1; at < parts.length; at++) {
                String words = KeyWords.normal(parts[at]);
                Grade grade = sense.isTyped() ? Grade.PLAIN : sense == KeySense.CONNECTION ? Grade.HINT : Grade.LIKELY;
                heads.put(words, new Head(sense, grade, words.replace('+', ' ')));
            }
        }
        return Map.copyOf(heads);
    }
}
