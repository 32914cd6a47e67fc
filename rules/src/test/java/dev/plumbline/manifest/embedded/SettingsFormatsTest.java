// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFormatsTest {
    private static List<String> read(String keyName, String source) {
        return Source.exact(source, Source.open(keyName, source));
    }

    @Test
    void anIniFileHasSectionsKeysAndSwitches() {
        String source = """
                ; first
                global = 1
                [mysql]
                host=db
                user = root ; who
                passwd="a\\"b#c"
                skip-networking
                path: /var/x
                [other section] # note
                url=jdbc:mysql://db:3306/x?a=b
                """;
        assertThat(read("config.ini", source))
                .containsExactly(
                        "global = 1",
                        "[mysql] › host = db",
                        "[mysql] › user = root",
                        "[mysql] › passwd = a\"b#c from a\\\"b#c",
                        "[mysql] › skip-networking = ",
                        "[mysql] › path = /var/x",
                        "[other section] › url = jdbc:mysql://db:3306/x?a=b");
    }

    @Test
    void commentedOutLinesAreKeptWithTheirSection() {
        EmbeddedDocument document = Source.open("my.cnf", "[client]\n#password=old\nuser=x # password=other\n");
        assertThat(document.comments()).hasSize(2);
        assertThat(document.comments().get(0).text().value()).isEqualTo("password=old");
        assertThat(document.comments().get(0).text().span()).isEqualTo(Span.of(2, 2, 2, 14));
        FieldPath outer = FieldPath.of("data").key("my.cnf");
        assertThat(outer.then(document.comments().get(1).within())).hasToString("data[\"my.cnf\"] › [client]");
    }

    @Test
    void aRepeatedSectionIsKept() {
        assertThat(read("x.ini", "[a]\nk=1\n[a]\nk=2\nk=3\n"))
                .containsExactly("[a] › k = 1", "[a] › k = 2", "[a] › k = 3");
    }

    @Test
    void crlfAndNonAsciiKeepTheirColumns() {
        String source = "[a]\r\nschlüssel=gehëim\r\nb=c\r\n";
        assertThat(Source.lines(Source.open("x.ini", source)))
                .containsExactly("[a] › schlüssel = gehëim @ 2:11-2:17", "[a] › b = c @ 3:3-3:4");
    }

    @Test
    void propertiesHaveEscapesContinuationsAndThreeSeparators() {
        String source = """
                # spring.password=old
                spring.datasource.password=a\\u0041\\=b
                key\\ with\\ blanks : v1
                other v2
                long = one,\\
                       two
                path=C:\\\\temp
                empty=
                quoted="q"
                """;
        assertThat(read("application.properties", source))
                .containsExactly(
                        "spring.datasource.password = aA=b from a\\u0041\\=b",
                        "key with blanks = v1",
                        "other = v2",
                        "long = one,two from one,\\\n       two",
                        "path = C:\\temp from C:\\\\temp",
                        "empty = ",
                        "quoted = q");
        assertThat(Source.open("application.properties", source).comments()).hasSize(1);
    }

    @Test
    void dotenvKnowsExportQuotesAndLinesInQuotes() {
        String source = """
                export A=b c # note
                B='it # is'
                C="x\\ny"
                D="line one
                line two" # after
                #PASSWORD=old
                E=a#b
                F=
                """;
        assertThat(read(".env", source))
                .containsExactly(
                        "A = b c", "B = it # is", "C = x\ny from x\\ny", "D = line one\nline two", "E = a#b", "F = ");
        assertThat(Source.open(".env", source).comments().stream()
                        .map(comment -> comment.text().value()))
                .containsExactly(" note", " after", "PASSWORD=old");
    }

    @Test
    void textWithoutATellingNameOpensByItsContent() {
        assertThat(Source.open("anything", "[mysql]\nuser=root\npasswd=x\n").format())
                .isEqualTo("INI");
        assertThat(Source.open("anything", "user=root\npasswd=x\n").format()).isEqualTo("dotenv");
        assertThat(Source.open("anything", "#!/bin/bash\nrun\n").format()).isEqualTo("shell");
        assertThat(Source.open("anything", "set -e\nvault login x\n").format()).isEqualTo("shell");
    }

    @Test
    void aNameThatMisleadsDoesNotLoseTheText() {
        assertThat(EmbeddedFormats.open("x.ini", PlacedText.ofFile("just a word of prose, nothing else\n")))
                .isEmpty();
        assertThat(Source.open("x.env", "[mysql]\nuser=root\npasswd=x\n").format())
                .isEqualTo("dotenv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word",
                "https://user:pw@host/path?a=b",
                "a=b",
                "a sentence = with an equals sign",
                "Dear reader,\nthis is prose.\nIt has three lines.",
                "Note: this is prose.\nIt goes on: like this.\nBut it is none.\n",
                "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ==\nab/+cd=\n-----END CERTIFICATE-----\n",
                "<html>\n<body a=\"b\">\n</body>\n</html>",
                "MIIBszCCAVmgAwIBAgIUQ==",
                "-Xmx512m -Dfoo=bar",
                "a\nb\nc\n",
                "10.0.0.1 host\n10.0.0.2 other\n",
            })
    void ordinaryTextDoesNotBecomeSettings(String text) {
        assertThat(EmbeddedFormats.open("value", PlacedText.ofFile(text))).isEmpty();
    }
}
