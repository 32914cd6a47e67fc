// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.ShellText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramCredentialsTest {
    private static List<String> found(String script) {
        return ProgramCredentials.find(ShellText.read(PlacedText.ofFile(script)).commands()).stream()
                .map(found -> found.option() + " " + found.naming() + " "
                        + found.user().orElse("-") + " " + found.text().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            mysql -uroot -ps3cr3t shop                          § -p PROGRAM root s3cr3t
            /usr/bin/mysqladmin -u root --password=s3cr3t ping  § --password PROGRAM root s3cr3t
            mysqladmin -u root password 's3cr3t'                § password PROGRAM root s3cr3t
            PGPASSWORD=s3cr3t psql -U app -h db                 § PGPASSWORD PROGRAM - s3cr3t
            mongosh -u root -p s3cr3t --eval 'db.x()'           § -p PROGRAM root s3cr3t
            redis-cli -h cache -a s3cr3t ping                   § -a PROGRAM - s3cr3t
            redis-cli --pass s3cr3t ping                        § --pass PROGRAM - s3cr3t
            redis-cli AUTH s3cr3t                               § auth PROGRAM - s3cr3t
            redis-server --requirepass s3cr3t                   § --requirepass PROGRAM - s3cr3t
            curl -fsSu app:s3cr3t https://h                     § -u PROGRAM app s3cr3t
            curl --user app:s3cr3t https://h                    § --user PROGRAM app s3cr3t
            curl -H 'Authorization: Bearer s3cr3t' https://h    § -H PROGRAM - s3cr3t
            curl -d 'grant=x&client_secret=s3cr3t' https://h    § client_secret KEY - s3cr3t
            wget --user=app --password=s3cr3t http://h          § --password PROGRAM app s3cr3t
            sshpass -p s3cr3t ssh -p 22 host                    § -p PROGRAM - s3cr3t
            sshpass -ps3cr3t scp a b                            § -p PROGRAM - s3cr3t
            openssl rsa -in a -passin pass:s3cr3t               § -passin PROGRAM - s3cr3t
            kubectl create secret generic x --from-literal=db-password=s3cr3t § db-password KEY - s3cr3t
            kubectl --token s3cr3t get pods                     § --token PROGRAM - s3cr3t
            oc login -u app -p s3cr3t                           § -p PROGRAM app s3cr3t
            vault login s3cr3t                                  § login PROGRAM - s3cr3t
            vault login -method=userpass username=a password=s3cr3t § password KEY - s3cr3t
            vault write auth/userpass/users/a password=s3cr3t   § password KEY - s3cr3t
            vault operator unseal s3cr3t                        § operator unseal PROGRAM - s3cr3t
            vault server -dev -dev-root-token-id=s3cr3t         § -dev-root-token-id PROGRAM - s3cr3t
            aws configure set aws_secret_access_key s3cr3t      § configure set aws_secret_access_key PROGRAM - s3cr3t
            az login -u app -p s3cr3t --tenant x                § -p PROGRAM app s3cr3t
            docker login -u app -p s3cr3t reg                   § -p PROGRAM app s3cr3t
            echo s3cr3t | docker login -u app --password-stdin  § input PROGRAM - s3cr3t
            docker exec -it db mysql -uroot -ps3cr3t            § -p PROGRAM root s3cr3t
            kubectl exec db-0 -- mysql -uroot -ps3cr3t          § -p PROGRAM root s3cr3t
            ldapsearch -x -D cn=a -w s3cr3t -b dc=x             § -w PROGRAM cn=a s3cr3t
            smbclient //h/s -U 'app%s3cr3t'                     § -U PROGRAM app s3cr3t
            lftp -u app,s3cr3t ftp://h                          § -u PROGRAM app s3cr3t
            keytool -list -storepass s3cr3t                     § -storepass PROGRAM - s3cr3t
            htpasswd -bnBC 10 app s3cr3t                        § -b PROGRAM - s3cr3t
            htpasswd -b -c /etc/f app s3cr3t                    § -b PROGRAM - s3cr3t
            mc alias set m http://h app s3cr3t                  § alias set PROGRAM - s3cr3t
            rabbitmqctl -n rabbit add_user app s3cr3t           § add_user PROGRAM - s3cr3t
            etcdctl --user root:s3cr3t get x                    § --user PROGRAM root s3cr3t
            cqlsh -u app -p s3cr3t                              § -p PROGRAM app s3cr3t
            clickhouse-client --user a --password s3cr3t        § --password PROGRAM a s3cr3t
            sqlcmd -S db -U sa -P s3cr3t -Q 'select 1'          § -P PROGRAM sa s3cr3t
            sqlplus -s app/s3cr3t@db                            § sqlplus PROGRAM app s3cr3t
            echo s3cr3t | kinit app                             § input PROGRAM - s3cr3t
            echo 'app:s3cr3t' | chpasswd                        § input PROGRAM app s3cr3t
            printf '%s' s3cr3t | passwd --stdin app             § input PROGRAM - s3cr3t
            java -Djavax.net.ssl.keyStorePassword=s3cr3t -jar a § javax.net.ssl.keyStorePassword KEY - s3cr3t
            mvn -Dgpg.passphrase=s3cr3t deploy                  § gpg.passphrase KEY - s3cr3t
            terraform apply -var db_password=s3cr3t             § db_password KEY - s3cr3t
            helm install a b --set x=1,db.password=s3cr3t       § db.password KEY - s3cr3t
            app --api-key s3cr3t                                § api-key KEY - s3cr3t
            app --secret-key=s3cr3t                             § secret-key KEY - s3cr3t
            make deploy TOKEN=s3cr3t                            § TOKEN KEY - s3cr3t
            xfreerdp /u:app /p:s3cr3t /v:h                      § /p: PROGRAM - s3cr3t
            npm config set //r/:_authToken s3cr3t               § //r/:_authToken KEY - s3cr3t
            twine upload -u a -p s3cr3t dist/x                  § -p PROGRAM a s3cr3t
            spire-agent run -joinToken s3cr3t                   § -joinToken PROGRAM - s3cr3t
            redis-cli ACL SETUSER app on '>s3cr3t' ~* +@all     § > PROGRAM - s3cr3t
            aws configure set profile.x.aws_secret_access_key s3cr3t § profile.x.aws_secret_access_key KEY - s3cr3t
            vault write auth/approle/login role_id=a secret_id=s3cr3t § secret_id KEY - s3cr3t
            kubectl exec db-0 -- sh -c 'mysql -uroot -ps3cr3t'  § -p PROGRAM root s3cr3t
            docker run -d -e MYSQL_ROOT_PASSWORD=s3cr3t mysql   § MYSQL_ROOT_PASSWORD KEY - s3cr3t
            mongodump --uri x --username a --password=s3cr3t    § --password PROGRAM a s3cr3t
            influx -username a -password s3cr3t                 § -password PROGRAM a s3cr3t
            az login --service-principal -u a -p s3cr3t         § -p PROGRAM a s3cr3t
            htpasswd -nb app s3cr3t                             § -b PROGRAM - s3cr3t
            nmcli dev wifi connect net password s3cr3t          § password PROGRAM - s3cr3t
            qpdf --password=s3cr3t --decrypt a b                § --password PROGRAM - s3cr3t
            snmpwalk -v2c -c s3cr3t host                        § -c PROGRAM - s3cr3t
            kcadm.sh config credentials --server h --realm m --user a --password s3cr3t § --password PROGRAM a s3cr3t
            airflow users create -u a -p s3cr3t -r Admin        § -p PROGRAM a s3cr3t
            rclone obscure s3cr3t                               § obscure PROGRAM - s3cr3t
            argocd login h --username a --password s3cr3t       § --password PROGRAM a s3cr3t
            skopeo copy --src-creds a:s3cr3t x y                § --src-creds PROGRAM a s3cr3t
            openssl enc -aes-256-cbc -k s3cr3t -in a            § -k PROGRAM - s3cr3t
            ssh-keygen -t ed25519 -N s3cr3t -f k                § -N PROGRAM - s3cr3t
            wget --header='PRIVATE-TOKEN: s3cr3t' http://h      § --header PROGRAM - s3cr3t
            node app.js --db.password s3cr3t                    § db.password KEY - s3cr3t
            app -token=s3cr3t                                   § token KEY - s3cr3t
            sudo -u postgres PGPASSWORD=s3cr3t psql             § PGPASSWORD PROGRAM - s3cr3t
            7z a -ps3cr3t x.7z f                                § -p PROGRAM - s3cr3t
            """)
    void findsWhatTheProgramReadsAsItsPassword(String script, String expected) {
        assertThat(found(script.strip())).containsExactly(expected.strip());
    }

    @Test
    void everyLineOfAHereDocumentIsAPair() {
        assertThat(found("chpasswd <<EOF\napp:s3cr3t\nroot:0ther\nEOF\n"))
                .containsExactly("input PROGRAM app s3cr3t", "input PROGRAM root 0ther");
    }

    @Test
    void ofAPasswordThatIsAskedTwiceTheFirstLineCounts() {
        assertThat(found("printf 's3cr3t\\ns3cr3t\\n' | smbpasswd -s app")).containsExactly("input PROGRAM - s3cr3t");
    }

    @Test
    void theValueKeepsItsPlace() {
        List<ProgramCredential> found = ProgramCredentials.find(
                ShellText.read(PlacedText.ofFile("mysql -u root -ps3cr3t")).commands());
        assertThat(found).singleElement().satisfies(credential -> {
            assertThat(credential.text().span()).hasToString("1:17-1:23");
            assertThat(credential.toString()).doesNotContain("s3cr3t");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkdir -p /data/x",
                "ssh -p 2222 host",
                "nc -p 80 host",
                "cp -p a b",
                "docker run -p 8080:80 img",
                "mysql -u root -p shop",
                "mysql -u root --password shop",
                "psql --password shop",
                "app --password-file /run/x",
                "app --pass-through yes",
                "app --no-password x",
                "curl -u app https://h",
                "openssl rsa -passin env:PW",
                "openssl rsa -passin file:/run/pw",
                "docker login --password-stdin reg",
                "unknown -p s3cr3t",
                "mongosh -u root -p --authenticationDatabase admin",
                "airflow webserver -p 8080",
                "influx write -p ns -b bucket",
                "sstableloader -p 9042 -d h",
                "poetry config virtualenvs.create true",
                "openstack --os-cloud x server list",
                "rsync -p a b",
                "tar -p -xf a",
                "ps -p 1234",
                "netstat -p tcp",
                "podman run -p 8080:80 img",
                "redis-server --protected-mode no",
                "mongod --auth --bind_ip 0.0.0.0",
                "kubectl get pods -p x",
                "vault kv get -field=password secret/x",
                "app --token-ttl 1h --token-type jwt --secret-name db",
                "app --auth-mode scram --passwordless",
                "curl -X POST -u: https://h",
                "gpg --passphrase-file /run/pw -d a",
                "docker exec -it web sh",
                "git config user.name x",
                "influx -precision rfc3339",
                "sqlplus / as sysdba",
                "kubectl create secret generic x --from-file=password=/run/x",
            })
    void findsNothing(String script) {
        assertThat(found(script)).isEmpty();
    }
}
