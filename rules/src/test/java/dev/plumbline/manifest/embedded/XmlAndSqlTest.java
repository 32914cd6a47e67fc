// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlAndSqlTest {
    private static List<String> read(String keyName, String source) {
        return Source.exact(source, Source.open(keyName, source));
    }

    @Test
    void elementsAndAttributesAreKeys() {
        String source = """
                <?xml version="1.0"?>
                <!DOCTYPE x [ <!ENTITY e SYSTEM "file:///etc/passwd"> ]>
                <settings>
                  <servers>
                    <server><id>one</id><password> a&amp;b </password></server>
                    <!-- <password>old</password> -->
                    <server><id>&e;</id><password><![CDATA[<x>]]></password></server>
                  </servers>
                  <user name="tomcat" password='s"cret'/>
                  <token type="plain">abc</token>
                </settings>
                """;
        assertThat(read("settings.xml", source))
                .containsExactly(
                        "/settings/servers/server/id = one",
                        "/settings/servers/server/password = a&b from a&amp;b",
                        "/settings/servers/server/id = &e;",
                        "/settings/servers/server/password = <x>",
                        "/settings/user/name = tomcat",
                        "/settings/user/password = s\"cret",
                        "/settings/token = abc",
                        "/settings/token/type = plain");
        assertThat(Source.open("settings.xml", source).comments()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        <c><property name="p" value="v"/></c>                         ~> /c/p = v
        <c><entry key="p">v</entry></c>                               ~> /c/p = v
        <c><property><name>p</name><value>v</value></property></c>    ~> /c/p = v
        <c><add key='p' value='v' /></c>                              ~> /c/p = v
        <c a="v"></c>                                                 ~> /c/a = v
        <c><p>v</c>                                                   ~> /c/p = v
        """)
    void namesWithValuesAreKeys(String source, String expected) {
        assertThat(read("x", source)).containsExactly(expected);
    }

    @Test
    void htmlAndBrokenMarkupStayText() {
        assertThat(EmbeddedFormats.open("x", PlacedText.ofFile("<!DOCTYPE html><html><p>a</p></html>")))
                .isEmpty();
        assertThat(EmbeddedFormats.open("x", PlacedText.ofFile("<a b <c d>"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        CREATE USER 'app'@'%' IDENTIFIED BY 'pw1';                       ~> CREATE USER › user = app, CREATE USER › password = pw1
        create user if not exists app identified by "pw1"                ~> CREATE USER › user = app, CREATE USER › password = pw1
        CREATE USER a IDENTIFIED WITH mysql_native_password BY 'pw1'     ~> CREATE USER › user = a, CREATE USER › password = pw1
        CREATE USER a IDENTIFIED WITH mysql_native_password AS '*94B'    ~> CREATE USER › user = a, CREATE USER › password_hash = *94B
        GRANT ALL ON *.* TO 'a'@'%' IDENTIFIED BY 'pw1' WITH GRANT OPTION ~> GRANT ALL › user = a, GRANT ALL › password = pw1
        ALTER ROLE a WITH LOGIN ENCRYPTED PASSWORD 'pw''1';              ~> ALTER ROLE › user = a, ALTER ROLE › PASSWORD = pw'1 from pw''1
        SET PASSWORD FOR 'a'@'%' = PASSWORD('pw1')                       ~> SET PASSWORD › password = pw1
        SET PASSWORD = 'pw1'                                             ~> SET PASSWORD › password = pw1
        CREATE LOGIN a WITH PASSWORD = N'pw1', CHECK_POLICY = OFF        ~> CREATE LOGIN › user = a, CREATE LOGIN › PASSWORD = pw1
        CREATE USER MAPPING FOR x SERVER y OPTIONS (user 'u', password 'pw1') ~> CREATE USER › user = MAPPING, CREATE USER › user = u, CREATE USER › password = pw1
        UPDATE users SET password = 'pw1' WHERE name = 'bob'             ~> UPDATE › password = pw1
        INSERT INTO users (name, password) VALUES ('a', 'pw1'), ('b', 'pw2') ~> INSERT INTO › name = a, INSERT INTO › password = pw1, INSERT INTO › name = b, INSERT INTO › password = pw2
        SELECT 'x' FROM y WHERE password = 'pw1'                         ~> ''
        CREATE TABLE t (password varchar(20) DEFAULT 'x')                ~> ''
        """)
    void statementsGiveUsersAndPasswords(String source, String expected) {
        String found = String.join(", ", read("init.sql", source));
        assertThat(found).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Test
    void functionBodiesAndCommentsOfSqlAreRead() {
        String source = "-- CREATE USER old IDENTIFIED BY 'x';\nDO $$ BEGIN CREATE ROLE a PASSWORD 'pw1'; END $$;\n";
        assertThat(read("x.sql", source)).containsExactly("DO › PASSWORD = pw1");
        assertThat(Source.open("x.sql", source).comments()).hasSize(1);
        assertThat(Source.open("x", "CREATE DATABASE x;\nALTER ROLE a PASSWORD 'b';")
                        .format())
                .isEqualTo("SQL");
    }
}
