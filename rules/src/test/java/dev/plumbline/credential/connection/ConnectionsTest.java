// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {
    private static List<String> found(String text) {
        return Connections.find(text).stream()
                .map(part -> part.role() + " " + part.user().orElse("-") + " "
                        + part.host().orElse("-") + " " + part.value(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            postgres://app:s3cr3t@db:5432/shop                    § URL_PASSWORD app db s3cr3t
            see amqp://u:p%40ss@mq1:5672,mq2:5672/v for more      § URL_PASSWORD u mq1 p@ss
            mongodb+srv://root:pw@a.example,b.example/x?tls=true  § URL_PASSWORD root a.example pw
            redis://:hunter2@cache:6379/0                         § URL_PASSWORD - cache hunter2
            mysql://u:p/w?x#y@db/shop                             § URL_PASSWORD u db p/w?x#y
            https://oauth2:abcdefgh@git.example/a.git             § URL_PASSWORD oauth2 git.example abcdefgh
            https://abcdef0123456789abcdef@git.example/a.git      § URL_USER - git.example abcdef0123456789abcdef
            jdbc:mysql://db:3306/shop?user=u&password=p%26w&x=y   § QUERY_PASSWORD - db p&w
            jdbc:sqlserver://db:1433;user=sa;password=Pass;x=y    § CONNECTION_PASSWORD sa - Pass
            jdbc:db2://db:50000/shop:user=sa;password=Pass;       § CONNECTION_PASSWORD sa - Pass
            jdbc:oracle:thin:scott/tiger@//db:1521/XE             § CONNECTION_PASSWORD scott db tiger
            scott/tiger@//db:1521/XE                              § CONNECTION_PASSWORD scott db tiger
            Server=db,1433;User Id=sa;Password=P@ss w0rd;Encrypt=1 § CONNECTION_PASSWORD sa db,1433 P@ss w0rd
            DRIVER={ODBC};SERVER=db;UID=sa;PWD={a;b}              § CONNECTION_PASSWORD sa db a;b
            host=db port=5432 user=app password=s3cr3t dbname=x   § CONNECTION_PASSWORD app db s3cr3t
            host=db password='s3 cr3t' user=app                   § CONNECTION_PASSWORD app db s3 cr3t
            cache:6379,password=s3cr3t,ssl=True                   § CONNECTION_PASSWORD - - s3cr3t
            root:s3cr3t@tcp(db:3306)/shop?parseTime=true          § CONNECTION_PASSWORD root db s3cr3t
            DSN=root:s3cr3t@tcp(db:3306)/shop                     § CONNECTION_PASSWORD root db s3cr3t
            AccountName=acme;AccountKey=QUJD+/==;EndpointSuffix=x § CONNECTION_KEY acme - QUJD+/==
            https://a.blob.example/c?sv=2020-08-04&sig=ab%2Bc%3D  § QUERY_SIGNATURE - a.blob.example ab+c=
            ?sv=2020-08-04&ss=b&sig=ab%2Bc%3D                     § QUERY_SIGNATURE - - ab+c=
            https://h/x?access_token=abc&y=z                      § QUERY_TOKEN - h abc
            Authorization: Basic YXBwOnMzY3IzdA==                 § BASIC_AUTHORIZATION app - s3cr3t
            Basic YXBwOnMzY3IzdA==                                § BASIC_AUTHORIZATION app - s3cr3t
            curl -H "Authorization: Bearer abc.def-ghi" https://h § AUTHORIZATION_TOKEN - - abc.def-ghi
            PRIVATE-TOKEN: abcdef                                 § HEADER_TOKEN - - abcdef
            smtp://mailer:p%40ss@smtp.example:587                 § URL_PASSWORD mailer smtp.example p@ss
            ldap://cn=admin:s3cr3t@ldap.example:389               § URL_PASSWORD cn=admin ldap.example s3cr3t
            rediss://default:s3cr3t@cache:6380/1                  § URL_PASSWORD default cache s3cr3t
            postgresql://app:s3cr3t@/shop?host=/run/postgresql    § URL_PASSWORD app - s3cr3t
            http://user:s3cr3t@proxy.example:3128                 § URL_PASSWORD user proxy.example s3cr3t
            git clone https://x-token-auth:s3cr3t@git.example/a.git § URL_PASSWORD x-token-auth git.example s3cr3t
            amqps://u:s3cr3t@mq.example:5671//                    § URL_PASSWORD u mq.example s3cr3t
            nats://u:s3cr3t@nats:4222                             § URL_PASSWORD u nats s3cr3t
            db+postgresql://u:s3cr3t@db/airflow                   § URL_PASSWORD u db s3cr3t
            postgres://u:p:w@db/shop                              § URL_PASSWORD u db p:w
            postgres://u:p@w@db/shop                              § URL_PASSWORD u db p@w
            postgres://u:${PASSWORD}@db/shop                      § URL_PASSWORD u db ${PASSWORD}
            postgresql://db/shop?user=u&password=s3cr3t           § QUERY_PASSWORD - db s3cr3t
            postgres://db/shop?sslpassword=s3cr3t                 § QUERY_PASSWORD - db s3cr3t
            smtp://h:25?username=u&password=RAW(s3%cr3t)          § QUERY_PASSWORD - h s3%cr3t
            jdbc:h2:mem:x;USER=sa;PASSWORD=s3cr3t                 § CONNECTION_PASSWORD sa - s3cr3t
            jdbc:oracle:thin:app/s3cr3t@db:1521:XE                § CONNECTION_PASSWORD app db s3cr3t
            jdbc:mysql://address=(host=h)(user=u)(password=s3cr3t)/x § CONNECTION_PASSWORD u h s3cr3t
            pgsql:host=db;dbname=x;user=u;password=s3cr3t         § CONNECTION_PASSWORD u db s3cr3t
            Data Source=db;Initial Catalog=x;User ID=u;Password=s3cr3t; § CONNECTION_PASSWORD u db s3cr3t
            Endpoint=sb://a.example/;SharedAccessKeyName=n;SharedAccessKey=QUJD= § CONNECTION_KEY n sb://a.example/ QUJD=
            AccountEndpoint=https://a.example:443/;AccountKey=QUJD==; § CONNECTION_KEY - https://a.example:443/ QUJD==
            HostName=h;DeviceId=d;SharedAccessKey=QUJD=           § CONNECTION_KEY - h QUJD=
            app:s3cr3t@unix(/run/mysqld.sock)/shop                § CONNECTION_PASSWORD app run s3cr3t
            https://b.s3.example/k?X-Amz-Expires=60&X-Amz-Signature=ab12 § QUERY_SIGNATURE - b.s3.example ab12
            https://h/cb#access_token=abc&state=x                 § QUERY_TOKEN - h abc
            Proxy-Authorization: Basic YXBwOnMzY3IzdA==           § BASIC_AUTHORIZATION app - s3cr3t
            "authorization": "Bearer abc.def"                     § AUTHORIZATION_TOKEN - - abc.def
            Authorization: token abcdef0123                       § AUTHORIZATION_TOKEN - - abcdef0123
            X-Vault-Token: abcdef                                 § HEADER_TOKEN - - abcdef
            x.ScramLoginModule required username=\"u\" password=\"p\"; § CONNECTION_PASSWORD u - p
            -Xmx1g -Djavax.net.ssl.keyStorePassword=s3cr3t -Dx=y  § OPTION_PASSWORD - - s3cr3t
            --host=db --password=s3cr3t --port=5432               § OPTION_PASSWORD - - s3cr3t
            -Da=b,c -Dauth.token='s3 cr3t'                        § OPTION_TOKEN - - s3 cr3t
            x.PlainLoginModule required username="u" password="p"; § CONNECTION_PASSWORD u - p
            """)
    void findsTheCredential(String text, String expected) {
        assertThat(found(text.strip())).containsExactly(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org:8443/a@b",
                "https://example.org/login?next=/a@b:c",
                "mongodb://h1:27017,h2:27017/db?tag=a@b",
                "password=alone",
                "db.password=alone",
                "http://[::1]:8080/a@b",
                "postgres://app@db/shop",
                "git@git.example:a/b.git",
                "basic authentication is off",
                "the bearer token is somewhere else",
                "Authorization: Basic authentication",
                "Server=db;Integrated Security=true",
                "[mongodb://][user:pass@]host1[:port1]",
                "postgres://[user[:password]@]host/db",
                "https://example.org/a?next=b&tokens=3",
                "s3://bucket/key?versionId=3",
                "urn:ietf:rfc:2648",
                "spiffe://example.org/ns/shop/sa/web",
                "mailto:someone@example.org",
                "image: registry.example:5000/a/b@sha256:0123",
                "jdbc:oracle:thin:@//db:1521/XE",
                "host=db port=5432 dbname=x user=app",
                "authorization: RBAC",
                "-Xmx1g -Dpassword.length=12",
                "--no-password=true",
                "--require-password --token",
                "secret-key: somewhere",
                "https://user:@host/",
            })
    void findsNothing(String text) {
        assertThat(found(text)).isEmpty();
    }
}
