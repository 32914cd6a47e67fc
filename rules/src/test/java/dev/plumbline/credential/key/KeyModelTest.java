// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyModelTest {
    private final KeyModel model = new KeyModel();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "passwd",
                "pwd",
                "db.password",
                "DB_PASSWORD",
                "dbPassword",
                "DBPassword",
                "DBRootPassword2",
                "MYSQL_ROOT_PASSWORD",
                "MYSQL_PWD",
                "spring.datasource.password",
                "spring.redis.password",
                "ldapBindPw",
                "olcRootPW",
                "smtp_pass",
                "smtppass",
                "SMTPPASSWD",
                "requirepass",
                "masterauth",
                "rootpw",
                "keystorePassword",
                "PASSWORD_VALUE",
                "password.default",
                "PASSWORD_PROD",
                "admin-password",
                "password_1",
                "dbpassword",
                "Kennwort",
                "datenbank.passwort",
                "contraseña",
                "contraseñaBase",
                "senha_do_banco_senha",
                "mot_de_passe",
                "motDePasse",
                "MDP",
                "hasło",
                "bazaHaslo",
                "пароль",
                "DB_ПАРОЛЬ",
                "wachtwoord",
                "lösenord",
                "şifre",
                "heslo",
                "jelszó",
                "salasana",
                "lozinka",
                "密码",
                "パスワード",
                "비밀번호",
                "σύνθηματικό",
                "PASSWORD_ROOT",
                "userPassword",
                "gpgpass_pass",
                "vault.pass"
            })
    void asksPlainlyForAPassword(String key) {
        KeyMeaning meaning = model.meaning(key);
        assertThat(meaning.sense()).isEqualTo(KeySense.PASSWORD);
        assertThat(meaning.isPlain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret, SECRET",
        "clientSecret, SECRET",
        "CLIENTSECRET, SECRET",
        "OAUTH_CLIENT_SECRET, SECRET",
        "secret_id, SECRET",
        "aws_secret_access_key, API_KEY",
        "AWS_SESSION_TOKEN, TOKEN",
        "secretAccessKey, API_KEY",
        "API_KEY, API_KEY",
        "apiKey, API_KEY",
        "x-api-key, API_KEY",
        "stripeApiKey, API_KEY",
        "GITHUB_TOKEN, TOKEN",
        "access_token, TOKEN",
        "authToken, TOKEN",
        "registrationToken, TOKEN",
        "jwt.secret, SECRET",
        "SECRET_KEY_BASE, CRYPTO_KEY",
        "encryption_key, CRYPTO_KEY",
        "signingKey, CRYPTO_KEY",
        "session.key, CRYPTO_KEY",
        "COOKIE_SECRET, CRYPTO_KEY",
        "django_secret_key, SECRET",
        "RABBITMQ_ERLANG_COOKIE, SECRET",
        "private_key, PRIVATE_KEY",
        "sshPrivateKey, PRIVATE_KEY",
        "passphrase, PASSPHRASE",
        "GPG_PASSPHRASE, PASSPHRASE",
        "passcode, PIN",
        "SIM_PIN, PIN",
        "storage_account_key, API_KEY",
        "shared-secret, SECRET",
        "psk, SECRET",
        "password_hash, HASH",
        "Authorization, AUTHORIZATION",
        "DATABASE_URL, CONNECTION",
        "sentry.dsn, CONNECTION",
        "unseal_key, CRYPTO_KEY",
        "jeton, TOKEN",
        "geheimnis, SECRET"
    })
    void asksForACredential(String key, KeySense sense) {
        assertThat(model.meaning(key).sense()).isEqualTo(sense);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordFile",
                "PASSWORD_FILE",
                "password_path",
                "passwordMinLength",
                "password_policy",
                "passwordEncoder",
                "tokenTTL",
                "token_url",
                "tokenEndpoint",
                "secretName",
                "existingSecret",
                "existingSecretPasswordKey",
                "secret_name",
                "passwordKey",
                "adminPasswordKey",
                "imagePullSecret",
                "imagePullSecrets",
                "tls_secret",
                "tlsSecret",
                "passwordSecret",
                "secretRef",
                "requirePassword",
                "isPasswordRequired",
                "ALLOW_EMPTY_PASSWORD",
                "use_password",
                "hasPassword",
                "disable_password",
                "forgot_password",
                "maxTokens",
                "max_tokens",
                "num_tokens",
                "token_count",
                "token_type",
                "tokenName",
                "secretsManager",
                "credentials_provider",
                "password_authentication",
                "passwordAttribute",
                "password_column",
                "token-header",
                "publicApiKey",
                "tokenReviewer",
                "secretStore",
                "automountServiceAccountToken",
                "passwordEnv",
                "auth_type",
                "authentication_method",
                "sessionTokenExpiry",
                "passwordHint",
                "token_bucket",
                "tokenizer_config",
                "api_key_name",
                "password_reset_url",
                "secretsPath",
                "accessTokenLifetime",
                "passwordResetTimeout"
            })
    void isAboutACredentialAndAsksForNone(String key) {
        assertThat(model.meaning(key).isSensitive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bypass",
                "bypass-auth-check",
                "compass",
                "passthrough",
                "ssl_passthrough",
                "key",
                "keys",
                "name",
                "author",
                "tokenizer",
                "primary_key",
                "foreignKey",
                "partition_key",
                "cacheKey",
                "public_key",
                "routing_key",
                "keyboard",
                "monkey",
                "keepalive",
                "pinned",
                "spin",
                "opinion",
                "shipping",
                "secretary",
                "authority",
                "passive",
                "passenger",
                "encompass",
                "pwdless",
                "fastcgi_pass",
                "host",
                "user",
                "username",
                "MYSQL_USER",
                "default-authentication-plugin",
                "client_id",
                "tenantId",
                "path",
                "image",
                "replicas",
                "typewriter",
                "salt",
                "nonce",
                "iv",
                "keyPrefix",
                "sortKey",
                "objectKey"
            })
    void saysNothing(String key) {
        assertThat(model.meaning(key).isSensitive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "MYSQL_USER", "user", "db.user", "smtpUser", "bindDN", "utilisateur"})
    void namesAnOwner(String key) {
        assertThat(model.meaning(key).sense()).isEqualTo(KeySense.USER);
    }

    @ParameterizedTest
    @CsvSource({"aws_access_key_id, KEY_ID", "accessKeyId, KEY_ID"})
    void namesAHalfOfAPair(String key, KeySense sense) {
        assertThat(model.meaning(key).sense()).isEqualTo(sense);
    }
}
