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
            })
    void findsNothing(String text) {
        assertThat(found(text)).isEmpty();
    }
}
