// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines as containers, probes and scripts run them; all values are made up. */
class CommandShapesTest {
    private static final String CREDENTIALS = """
            mysql -uroot -psunnymeadow shop
            mysql -u root --password=sunnymeadow -e "SELECT 1"
            mysqldump -uroot -psunnymeadow shop
            mysqladmin ping -psunnymeadow
            MYSQL_PWD=sunnymeadow mysql -uroot -e 'SELECT 1'
            env MYSQL_PWD=sunnymeadow mysql -uroot
            export PGPASSWORD=sunnymeadow
            PGPASSWORD=sunnymeadow psql -U postgres
            PGPASSWORD="sunny-meadow9" psql -U postgres
            psql postgresql://app:sunnymeadow@db/shop
            psql "host=db user=app password=sunnymeadow"
            redis-cli -a sunnymeadow ping
            redis-server --requirepass sunnymeadow
            mongosh -u root -p sunnymeadow --eval 'db.stats()'
            mongo --username root --password sunnymeadow
            mongodump --uri=mongodb://app:sunnymeadow@db/shop
            curl -u app:sunnymeadow https://example.com
            curl --user app:sunnymeadow https://example.com
            curl -H "Authorization: Bearer q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7" https://example.com
            curl -H 'Authorization: Basic YXBwOnN1bm55bWVhZG93' https://example.com
            curl -H "X-Api-Key: q8Hn2kZ0vRt5Lw9xYb3M" https://example.com
            curl https://app:sunnymeadow@example.com
            wget --password=sunnymeadow https://example.com
            wget --http-password=sunnymeadow https://example.com
            sshpass -p sunnymeadow ssh app@host
            openssl pkcs12 -in a.p12 -passin pass:sunnymeadow
            openssl enc -aes-256-cbc -pass pass:sunnymeadow
            keytool -importkeystore -srcstorepass sunnymeadow
            docker login -u app -p sunnymeadow registry.example.com
            docker run -e MYSQL_ROOT_PASSWORD=sunnymeadow mysql
            helm upgrade shop ./chart --set auth.password=sunnymeadow
            kubectl create secret generic db --from-literal=password=sunnymeadow
            kubectl create secret docker-registry r --docker-password=sunnymeadow
            vault login hvsmeadowlark42
            vault operator unseal q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7
            vault server -dev -dev-root-token-id=root
            vault kv put secret/db password=sunnymeadow
            VAULT_TOKEN=root vault status
            spire-agent run -joinToken f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            ldapsearch -x -D cn=admin -w sunnymeadow
            ldapadd -x -D cn=admin -w sunnymeadow -f a.ldif
            rabbitmqctl add_user app sunnymeadow
            rabbitmqctl change_password app sunnymeadow
            rabbitmqadmin -u app -p sunnymeadow list queues
            htpasswd -bc /etc/nginx/htpasswd app sunnymeadow
            echo sunnymeadow | docker login -u app --password-stdin registry.example.com
            echo 'app:sunnymeadow' | chpasswd
            sqlcmd -S db -U sa -P sunnymeadow9
            java -Dspring.datasource.password=sunnymeadow -jar app.jar
            java -Djavax.net.ssl.trustStorePassword=sunnymeadow -jar app.jar
            ./app --db-password=sunnymeadow
            ./app --db-password sunnymeadow
            ./app -db.password=sunnymeadow
            ./app --api-key=q8Hn2kZ0vRt5Lw9xYb3M
            ./app --token q8Hn2kZ0vRt5Lw9xYb3M
            ./app --client-secret=f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            ./app --db-url=postgres://app:sunnymeadow@db/shop
            DB_PASSWORD=sunnymeadow ./app
            DB_PASSWORD=sunnymeadow; ./app
            sh -c "PGPASSWORD=sunnymeadow pg_dump shop"
            bash -c 'mysql -uroot -psunnymeadow'
            git clone https://bot:sunnymeadow@git.example.com/shop.git
            smbclient //share -U app%sunnymeadow
            mount -t cifs //share /mnt -o username=app,password=sunnymeadow
            az login --service-principal -u app -p q8Hn2kZ0vRt5Lw9x --tenant t
            aws configure set aws_secret_access_key q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7q8Hn2kZ0
            influx auth create --password sunnymeadow
            clickhouse-client --user app --password sunnymeadow
            cqlsh -u cassandra -p sunnymeadow db
            kinit app <<< sunnymeadow
            mc alias set shop http://minio:9000 minioadmin sunnymeadow
            """;

    private static final String OTHERS = """
            mkdir -p /data/sunnymeadow
            ssh -p 2222 host true
            ssh -i /keys/id_ed25519 host true
            cp -a /src/sunnymeadow /dst
            tar -p -xf archive.tar
            docker run -p 8080:80 nginx
            nc -u db 5432
            mysql -uroot -p"$MYSQL_ROOT_PASSWORD" shop
            mysql -uroot -p
            mysql -u root --password sunnymeadow
            mysql -uroot --password="${MYSQL_ROOT_PASSWORD}"
            mysql --defaults-file=/etc/my.cnf
            mysql -P 3306 -h db
            mysqld --default-authentication-plugin=mysql_native_password
            MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql -uroot
            PGPASSWORD=$(cat /run/secrets/db) psql
            PGPASSWORD="$(cat /run/secrets/db)" psql
            psql -U postgres -d shop
            psql postgresql://app@db/shop
            psql postgresql://app:$PGPASSWORD@db/shop
            redis-cli -a "$REDIS_PASSWORD" ping
            redis-cli -h cache -p 6379 ping
            redis-server --port 6379
            mongosh -u root -p "$MONGO_PASSWORD"
            curl -u "$USER:$PASSWORD" https://example.com
            curl -u app https://example.com
            curl -H "Authorization: Bearer $TOKEN" https://example.com
            curl -H "Content-Type: application/json" https://example.com
            curl -sfo /dev/null https://example.com
            sshpass -f /run/secrets/pw ssh app@host
            sshpass -e ssh app@host
            openssl pkcs12 -in a.p12 -passin file:/run/secrets/pw
            openssl pkcs12 -in a.p12 -passin env:PW
            docker login -u app --password-stdin registry.example.com
            helm upgrade shop ./chart --set auth.existingSecret=shop-db
            helm upgrade shop ./chart --set auth.password=$PW
            kubectl create secret generic db --from-file=password=/run/secrets/pw
            kubectl -n shop get secret db-credentials
            kubectl create token py
            vault login -method=kubernetes role=shop
            vault kv get -field=password secret/db
            vault write auth/jwt/login role=dbrole jwt=@/token
            vault server -config=/vault/config
            vault token lookup
            spire-server token generate -spiffeID spiffe://example.org/agent
            ldapsearch -x -D cn=admin -W
            ldapsearch -y /run/secrets/pw
            rabbitmqctl list_users
            java -Dspring.datasource.password=${DB_PASSWORD} -jar app.jar
            java -Xmx512m -jar app.jar
            ./app --password-file=/run/secrets/pw
            ./app --password-file /run/secrets/pw
            ./app --token-ttl=24h
            ./app --token-path /var/run/token
            ./app --secret-name=shop-db
            ./app --tls-private-key-file=/tls/tls.key
            ./app --client-id=f3b7c9a1-52de-4b60-8a7e-0c91d4e2b6f8
            ./app --enable-secret-rotation=true
            ./app --max-tokens 4096
            ./app --password=$(DB_PASSWORD)
            ./app --password=
            ./app --no-password
            ./app --auth-type=password
            ./app --user=root
            DB_PASSWORD_FILE=/run/secrets/pw ./app
            DB_PASSWORD= ./app
            echo "Enter password:"
            grep -q password /etc/app.conf
            test -n "$DB_PASSWORD"
            read -s PASSWORD
            unset PGPASSWORD
            export DB_PASSWORD
            git clone https://git.example.com/shop.git
            aws s3 cp s3://shop/secret.txt /tmp
            sleep 3600
            nginx -g "daemon off;"
            /bin/sh -c "exec /app --config /etc/app/config.yaml"
            """;

    static Stream<String> credentials() {
        return CREDENTIALS.lines();
    }

    static Stream<String> others() {
        return OTHERS.lines();
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void holdsACredential(String line) {
        assertThat(Manifests.credentials(probe(line))).as(line).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void holdsNoCredential(String line) {
        assertThat(Manifests.credentials(probe(line))).as(line).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void holdsACredentialInAScript(String line) {
        assertThat(Manifests.credentials(script(line))).as(line).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void holdsNoCredentialInAScript(String line) {
        assertThat(Manifests.credentials(script(line))).as(line).isEmpty();
    }

    private static String probe(String line) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: shapes}
                spec:
                  containers:
                    - name: main
                      livenessProbe:
                        exec:
                          command:
                            - sh
                            - -c
                            - |
                              %s
                """.formatted(line);
    }

    private static String script(String line) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: shapes}
                data:
                  run.sh: |
                    #!/bin/sh
                    set -e
                    %s
                """.formatted(line);
    }
}
