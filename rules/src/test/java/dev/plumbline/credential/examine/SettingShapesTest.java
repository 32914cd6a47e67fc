// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys and values as they stand in configuration; all values are made up. */
class SettingShapesTest {
    private static final String CREDENTIALS = """
            DB_PASSWORD = sunnymeadow
            DB_PASSWORD = Summer2024!
            DB_PASSWORD = 12345678
            DB_PASSWORD = 4711
            DB_PASSWORD = p@ss:word/1
            DB_PASSWORD = changeme
            DB_PASSWORD = CHANGE_ME
            DB_PASSWORD = replace-me
            DB_PASSWORD = $ecretPass1
            DB_PASSWORD = Pa$$w0rd!
            DB_PASSWORD = admin
            DB_PASSWORD = postgres
            DB_PASSWORD = root
            DB_PASSWORD = password
            DB_PASSWORD = passwort123
            DB_PASSWORD = letmein
            DB_PASSWORD = mypassword
            DB_PASSWORD = my-secret-pw
            DB_PASSWORD = correct-horse-battery-staple
            DB_PASSWORD = 8f14e45fceea167a5a36dedd4bea2543
            DB_PASSWORD = f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            DB_PASSWORD = xK9#mQ2vLp7
            DB_PASSWORD = tr0ub4dor&3
            DB_PASSWORD = (bracketed)pass
            DB_PASSWORD = {curly}pass
            DB_PASSWORD = 100%sure
            DB_PASSWORD = geheim
            DB_PASSWORD = gutes-Wort9
            DB_PASSWORD = äöü-pass-9
            DB_PASSWORD = пароль123
            DB_PASSWORD = ${DB_PASSWORD:-fallback1}
            DB_PASSWORD = ${DB_PASSWORD:fallback1}
            DB_PASSWORD = {noop}plainword9
            passwd = sunnymeadow
            pwd = sunnymeadow
            db.passwd = sunnymeadow
            ldap.bind.pw = sunnymeadow
            rootpw = sunnymeadow
            requirepass = sunnymeadow
            masterauth = sunnymeadow
            smtp_pass = sunnymeadow
            contraseña = sunnymeadow
            senha = sunnymeadow
            mot_de_passe = sunnymeadow
            Passwort = sunnymeadow
            hasło = sunnymeadow
            пароль = sunnymeadow
            wachtwoord = sunnymeadow
            パスワード = sunnymeadow
            密码 = sunnymeadow
            spring.datasource.password = sunnymeadow
            quarkus.datasource.password = sunnymeadow
            MYSQL_ROOT_PASSWORD = sunnymeadow
            POSTGRES_PASSWORD = sunnymeadow
            GF_SECURITY_ADMIN_PASSWORD = sunnymeadow
            REDIS_PASSWORD_1 = sunnymeadow
            PASSWORD_PROD = sunnymeadow
            keystore.password = changeit
            trust_store_password = meadowlark
            javax.net.ssl.keyStorePassword = meadowlark
            passphrase = the quick brown fox
            GPG_PASSPHRASE = thequickbrownfox
            SIM_PIN = 4821
            client_secret = q8Hn2kZ0vRt5Lw9xYb3M
            CLIENT_SECRET = f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            OAUTH_CLIENT_SECRET = meadowlark42
            jwt.secret = my-super-secret-jwt-key
            JWT_SECRET = supersecret
            SESSION_SECRET = keyboardcat
            SECRET_KEY_BASE = 9f2c7be14a60d3558e1fb07c44a9d2e6
            SECRET_KEY = django-insecure-4k2mz8q1x
            COOKIE_SECRET = 0J4mQz8sVtB2nXy6
            APP_KEY = base64:Q2hhbmdlVGhpc0tleTEyMzQ1Njc4OTA=
            encryption.key = 5f3e9a7c21d84b60
            ENCRYPTION_KEY = q8Hn2kZ0vRt5Lw9x
            signing_key = q8Hn2kZ0vRt5Lw9x
            hmac-key = q8Hn2kZ0vRt5Lw9x
            master.key = 5f3e9a7c21d84b6090ab12cd34ef56a7
            API_KEY = q8Hn2kZ0vRt5Lw9xYb3M
            apiKey = 5f3e9a7c21d84b6090ab12cd34ef56a7
            x-api-key = q8Hn2kZ0vRt5Lw9xYb3M
            WEATHER_API_KEY = 5f3e9a7c21d84b6090ab12cd34ef56a7
            access_token = q8Hn2kZ0vRt5Lw9xYb3M
            auth.token = q8Hn2kZ0vRt5Lw9xYb3M
            REGISTRATION_TOKEN = q8Hn2kZ0vRt5Lw9xYb3M
            ADMIN_TOKEN = meadowlark42
            bot_token = 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw
            RABBITMQ_ERLANG_COOKIE = SWQOKODSQALRPCLNMEQG
            erlang.cookie = meadowlark
            shared_secret = meadowlark42
            psk = meadowlark42
            WPA_PSK = meadowlark42
            VAULT_TOKEN = root
            VAULT_DEV_ROOT_TOKEN_ID = root
            BAO_TOKEN = meadowlark
            unseal_key = q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7
            join_token = f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            DATABASE_URL = postgres://shop:sunnymeadow@db:5432/shop
            DATABASE_URL = mysql://root:root@db/shop
            REDIS_URL = redis://:sunnymeadow@cache:6379/0
            AMQP_URL = amqp://guest:guest@mq:5672/
            MONGO_URI = mongodb://app:sunnymeadow@m1,m2/db?replicaSet=rs0
            broker = amqps://app:sunny%40meadow@mq:5671
            url = https://bot:sunnymeadow@git.example.com/shop.git
            jdbc.url = jdbc:postgresql://db/shop?user=app&password=sunnymeadow
            jdbc.url = jdbc:sqlserver://db:1433;databaseName=shop;user=app;password=sunnymeadow
            ConnectionStrings__Default = Server=db;Database=shop;User Id=sa;Password=sunnymeadow;
            dsn = app:sunnymeadow@tcp(db:3306)/shop
            dsn = host=db user=app password=sunnymeadow dbname=shop
            proxy = http://app:sunnymeadow@proxy:3128
            Authorization = Basic YXBwOnN1bm55bWVhZG93
            Authorization = Bearer q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7
            auth = YXBwOnN1bm55bWVhZG93
            password_hash = $2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy
            admin = $6$rounds=5000$saltsalt$q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7q8Hn2kZ0vRt5Lw9xYb3M
            users = {SSHA}q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7
            """;

    private static final String OTHERS = """
            DB_PASSWORD =
            DB_PASSWORD = ""
            DB_PASSWORD = null
            DB_PASSWORD = true
            DB_PASSWORD = false
            DB_PASSWORD = required
            DB_PASSWORD = none
            DB_PASSWORD = disabled
            DB_PASSWORD = scram-sha-256
            DB_PASSWORD = ${DB_PASSWORD}
            DB_PASSWORD = $DB_PASSWORD
            DB_PASSWORD = $(DB_PASSWORD)
            DB_PASSWORD = %DB_PASSWORD%
            DB_PASSWORD = {{ .Values.password }}
            DB_PASSWORD = {{password}}
            DB_PASSWORD = <%= password %>
            DB_PASSWORD = @@PASSWORD@@
            DB_PASSWORD = #{db_password}
            DB_PASSWORD = ((db-password))
            DB_PASSWORD = ${DB_PASSWORD:?must be set}
            DB_PASSWORD = ${DB_PASSWORD:-}
            DB_PASSWORD = ${DB_PASSWORD:-$OTHER_PASSWORD}
            DB_PASSWORD = __DB_PASSWORD__
            DB_PASSWORD = <password>
            DB_PASSWORD = <your-password-here>
            DB_PASSWORD = your-password
            DB_PASSWORD = YOUR_PASSWORD_HERE
            DB_PASSWORD = your password here
            DB_PASSWORD = [your password]
            DB_PASSWORD = ********
            DB_PASSWORD = xxxxxxxx
            DB_PASSWORD = [REDACTED]
            DB_PASSWORD = REDACTED
            DB_PASSWORD = /run/secrets/db-password
            DB_PASSWORD = ./secrets/password.txt
            DB_PASSWORD = C:\\secrets\\password.txt
            DB_PASSWORD = file:///etc/secret
            DB_PASSWORD = vault:secret/data/shop#password
            DB_PASSWORD = ref+vault://secret/shop/password
            DB_PASSWORD = op://vault/item/password
            DB_PASSWORD = arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf
            DB_PASSWORD = projects/shop/secrets/db/versions/latest
            DB_PASSWORD = ENC[AES256_GCM,data:q8Hn2kZ0,iv:abc,tag:def,type:str]
            DB_PASSWORD = ENC(q8Hn2kZ0vRt5Lw9xYb3M)
            DB_PASSWORD = {cipher}q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7
            DB_PASSWORD = secretsmanager:shop/db
            DB_PASSWORD = MYSQL_PASSWORD
            DB_PASSWORD = env.DB_PASSWORD
            DB_PASSWORD = process.env.DB_PASSWORD
            DB_PASSWORD = System.getenv("DB_PASSWORD")
            DB_PASSWORD = config.database.password
            DB_PASSWORD = 30d
            DB_PASSWORD = 2024-01-01
            DB_PASSWORD = 10.0.0.1
            DB_PASSWORD = admin@example.com
            DB_PASSWORD = Please enter your password
            DB_PASSWORD_FILE = /run/secrets/db
            DB_PASSWORD_FILE = sunnymeadow
            password_min_length = 12345
            passwordPolicy = sunnymeadow
            password.encoder = sunnymeadow
            PASSWORD_RESET_URL = https://example.com/reset
            passwordHint = sunnymeadow
            requirePassword = sunnymeadow
            ALLOW_EMPTY_PASSWORD = yes
            password_type = sunnymeadow
            secretName = db-credentials
            existingSecret = db-credentials
            existingSecretPasswordKey = postgres-password
            secretKeyRef = sunnymeadow
            tls.secretName = shop-tls
            imagePullSecrets = regcred
            auth-secret-name = basic-auth
            passwordKey = admin-password
            secretKey = password
            token_url = https://auth.example.com/token
            tokenEndpoint = https://auth.example.com/token
            token_type = Bearer
            tokenTTL = 3600
            max_tokens = 4096
            tokenizer = whitespace
            token.expiry = 24h
            next_page_token = q8Hn2kZ0
            ETCD_INITIAL_CLUSTER_TOKEN = etcd-cluster-1
            secrets_path = secret/data/shop
            credentials_provider = sunnymeadow
            auth = basic
            auth_type = scram
            authorization = enabled
            api_key_name = X-API-Key
            apiKeyHeader = X-API-Key
            public_key = q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7
            primary_key = id
            partitionKey = customer_id
            cacheKey = q8Hn2kZ0vRt5Lw9xYb3M
            key = value
            keyPrefix = shop:
            sort_key = created_at
            routing_key = orders.created
            keyboard = us
            monkey = sunnymeadow
            bypass = sunnymeadow
            compass = sunnymeadow
            passthrough = sunnymeadow
            proxy_pass = http://backend:8080
            user = root
            MYSQL_USER = newroot
            username = admin
            client_id = f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            tenant_id = f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            AWS_REGION = eu-west-1
            image = registry.example.com/shop@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            checksum = 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            git_commit = 3f786850e387550fdab836ed7e6dc881de23001b
            etag = q8Hn2kZ0vRt5Lw9xYb3M
            nonce = q8Hn2kZ0vRt5Lw9xYb3M
            salt = q8Hn2kZ0vRt5Lw9xYb3M
            iv = 5f3e9a7c21d84b6090ab12cd34ef56a7
            uuid = f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            random = q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7
            url = https://git.example.com/shop.git
            url = https://shop@git.example.com/shop.git
            url = postgres://db:5432/shop
            url = postgres://shop:${DB_PASSWORD}@db:5432/shop
            url = postgres://shop:{{ .password }}@db:5432/shop
            url = http://user:<password>@host
            jdbc.url = jdbc:postgresql://db/shop?sslmode=require
            jdbc.url = jdbc:postgresql://db/shop?user=app&password=${PW}
            dsn = host=db user=app password=$PGPASSWORD dbname=shop
            Authorization = Bearer ${TOKEN}
            Authorization = Bearer
            default-authentication-plugin = mysql_native_password
            password_encryption = scram-sha-256
            sasl.mechanism = SCRAM-SHA-512
            ssh_key = ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0u shop@example.com
            authorized_keys = ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7 shop@example.com
            spiffe = spiffe://example.org/ns/shop/sa/py
            version = v1.2.3-rc.1
            schedule = 0 3 * * *
            log_format = %h %l %u %t
            description = The password of the database is kept in Vault.
            label_password = Password
            API_KEY = ABCDEFGHIJKL
            API_KEY = key
            API_TOKEN = token
            NETLIFY_TOKEN = Token
            SECRET = secret
            API_KEY = yyyyyyyy
            JWT_SECRET = ${JWT_SECRET}
            GITHUB_TOKEN = $GITHUB_TOKEN
            SESSION_SECRET = shop-session-secret
            client_secret = /etc/oidc/client-secret
            client_secret = oidc-client-secret
            TOKEN = db-auth-token
            """;

    static Stream<String> credentials() {
        return CREDENTIALS.lines();
    }

    static Stream<String> others() {
        return OTHERS.lines();
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void isACredentialInAConfigMap(String line) {
        assertThat(Manifests.credentials(configMap(line))).as(line).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNoCredentialInAConfigMap(String line) {
        assertThat(Manifests.credentials(configMap(line))).as(line).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void isACredentialInTheEnvironment(String line) {
        assertThat(Manifests.credentials(environment(line))).as(line).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNoCredentialInTheEnvironment(String line) {
        assertThat(Manifests.credentials(environment(line))).as(line).isEmpty();
    }

    private static String configMap(String line) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: shapes}
                data:
                  "%s": %s
                """.formatted(key(line), quoted(line));
    }

    private static String environment(String line) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: shapes}
                spec:
                  containers:
                    - name: main
                      env:
                        - name: "%s"
                          value: %s
                """.formatted(key(line), quoted(line));
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(" ="));
    }

    private static String quoted(String line) {
        int equals = line.indexOf(" =");
        return "'" + line.substring(equals + 2).strip().replace("'", "''") + "'";
    }
}
