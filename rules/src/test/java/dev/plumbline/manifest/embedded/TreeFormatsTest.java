// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeFormatsTest {
    private static List<String> read(String keyName, String source) {
        return Source.exact(source, Source.open(keyName, source));
    }

    @Test
    void jsonHasPointersAndMayHaveComments() {
        String source =
                "{ // first\n  \"database\": {\"url\": \"x:\\\"y\\\"\"}, /* \"old\": 1 */ \"list\": [1, true, null,],\n}\n";
        assertThat(read("values.json", source))
                .containsExactly(
                        "/database/url = x:\"y\" from x:\\\"y\\\"", "/list/0 = 1", "/list/1 = true", "/list/2 = null");
        EmbeddedDocument document = Source.open("values.json", source);
        assertThat(document.comments()).hasSize(2);
        FieldPath outer = FieldPath.of("data").key("values.json").then(document.start());
        assertThat(outer.key("database").key("url")).hasToString("data[\"values.json\"] › /database/url");
    }

    @Test
    void jsonOpensWithoutATellingNameAndByLines() {
        assertThat(read("x", "[{\"a\": 1}]")).containsExactly("/0/a = 1");
        assertThat(read("x", "{\"a\": 1}\n{\"a\": 2}\n")).containsExactly("/0/a = 1", "/1/a = 2");
        assertThat(EmbeddedFormats.open("x", PlacedText.ofFile("{{ template }}")))
                .isEmpty();
        assertThat(EmbeddedFormats.open("x", PlacedText.ofFile("{not json at all")))
                .isEmpty();
    }

    @Test
    void yamlMayHoldSeveralDocuments() {
        assertThat(read("a.yaml", "a:\n  b: c # d\n")).containsExactly("a.b = c");
        assertThat(read("a.yaml", "a: 1\n---\nb: 2\n")).containsExactly("[0].a = 1", "[1].b = 2");
        assertThat(Source.open("whatever", "server:\n  port: 1\nuser: x\n").format())
                .isEqualTo("YAML");
        EmbeddedDocument document = Source.open("a.yaml", "a:\n  b: c # d\n");
        assertThat(document.comments().get(0).text().value()).isEqualTo(" d");
    }

    @Test
    void tomlHasTablesListsAndFourKindsOfStrings() {
        String source = """
                title = "x \\u0041" # note
                [database.main]
                password = 'p"w'
                ports = [ 1,
                  2, # two
                ]
                inline = { user = "u", deep.key = true }
                [[servers]]
                name = \"""
                one
                two\"""
                [[servers]]
                "quoted key" = 2026-01-01T00:00:00Z
                """;
        assertThat(read("config.toml", source))
                .containsExactly(
                        "title = x A from x \\u0041",
                        "database.main.password = p\"w",
                        "database.main.ports[0] = 1",
                        "database.main.ports[1] = 2",
                        "database.main.inline.user = u",
                        "database.main.inline.deep.key = true",
                        "servers[0].name = one\ntwo",
                        "servers[1][\"quoted key\"] = 2026-01-01T00:00:00Z");
        EmbeddedDocument document = Source.open("config.toml", source);
        assertThat(document.comments()).hasSize(2);
        assertThat(document.comments().get(1).within()).hasToString("database.main");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        [a]|b = [1, 2]                ~> TOML
        [[a]]|b = 1                   ~> TOML
        [a]|b = "c"                   ~> INI
        a: 1|b: {{ c }}|d: x          ~> settings
        a = 1|b = {{ c }}|{% if x %}  ~> settings
        """)
    void theContentTellsTheFormat(String source, String format) {
        assertThat(Source.open("x", source.replace('|', '\n')).format()).isEqualTo(format);
    }

    @Test
    void looseSettingsKeepEveryOtherLineAsText() {
        String source =
                "{% for a in b %}\n  user: x\n  - password: \"y\" # note\n  key = z;\nsome words\n{% endfor %}\n";
        assertThat(read("a.yaml", source))
                .containsExactly(
                        "text = {% for a in b %}",
                        "user = x", "password = y", "key = z", "text = some words", "text = {% endfor %}");
    }
}
