// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import dev.plumbline.credential.key.WordTable;
import java.util.Locale;
import java.util.Set;

/** Settings that stand under keys with sensitive words but choose something: truth values, algorithms, schemes. */
final class Switches {
    private static final int LONGEST = 40;

    private static final Set<String> WORDS = WordTable.of("""
            true false yes no on off none null nil undefined enabled disabled enable disable required require optional
            always never auto automatic default inherit any all ask prompt basic simple bearer digest negotiate ntlm
            kerberos gssapi plain login cram-md5 xoauth2 scram scram-sha-1 scram-sha-256 scram-sha-512 scram-sha256
            scram-sha512 md5 sha1 sha-1 sha256 sha-256 sha384 sha512 sha-512 hmac hmac-sha1 hmac-sha256 hmacsha256 hs256
            hs384 hs512 rs256 rs384 rs512 es256 es384 es512 ps256 eddsa rsa dsa ecdsa ed25519 aes aes128 aes256 aes-128
            aes-256 aes-128-cbc aes-256-cbc aes-128-gcm aes-256-gcm aes256-gcm aescbc aesgcm chacha20 chacha20-poly1305
            blowfish 3des des bcrypt argon2 argon2id argon2i scrypt pbkdf2 crypt cleartext plaintext base64 hex uuid jwt
            jks pkcs12 pkcs8 pem der pfx oauth oauth2 oidc openid saml ldap ldaps saslprep env file vault kubernetes aws
            azure gcp secretsmanager keyring keychain external internal local memory database cookie header query body
            post get client_secret_basic client_secret_post client_secret_jwt client_credentials authorization_code
            refresh_token access_token id_token self-signed selfsigned mysql_native_password caching_sha2_password
            sha256_password peer trust ident reject cert iam publickey public-key password-authentication lax strict
            same-origin include omit opaque string str integer int number boolean bool object array text varchar
            secretstring tls mtls ssl starttls sasl_ssl sasl_plaintext create read write update delete list watch view
            edit patch files compat
            """);

    private static final Set<String> NOTHING =
            Set.of("none", "null", "nil", "undefined", "required", "optional", "prompt", "ask");

    private Switches() {}

    /** Says that there is no value, or not yet. */
    static boolean isNothing(String value) {
        return NOTHING.contains(value.toLowerCase(Locale.ROOT));
    }

    static boolean isSwitch(String value) {
        return value.length() <= LONGEST && WORDS.contains(value.toLowerCase(Locale.ROOT));
    }
}
