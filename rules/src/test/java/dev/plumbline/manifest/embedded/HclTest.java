// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Position;
import dev.plumbline.manifest.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclTest {
    private static HclDocument read(String source) {
        return Hcl.read(PlacedText.ofFile(source));
    }

    private static String shown(HclValue value) {
        if (value instanceof HclValue.Text text) {
            return "text " + text.text().value();
        }
        if (value instanceof HclValue.Number number) {
            return "number "
                    + number.asLong().map(String::valueOf).orElse(number.text().value());
        }
        if (value instanceof HclValue.Bool bool) {
            return "bool " + bool.value();
        }
        if (value instanceof HclValue.Null) {
            return "null";
        }
        if (value instanceof HclValue.Items items) {
            return items.values().stream().map(HclTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof HclValue.Object object) {
            return shown(object.body());
        }
        if (value instanceof HclValue.Call call) {
            return call.function().value()
                    + call.arguments().stream().map(HclTest::shown).collect(Collectors.joining(", ", "(", ")"));
        }
        return "expression " + ((HclValue.Expression) value).text().value();
    }

    private static String shown(HclBody body) {
        return body.entries().stream().map(HclTest::shown).collect(Collectors.joining("; ", "{", "}"));
    }

    private static String shown(HclEntry entry) {
        if (entry instanceof HclBlock block) {
            String labels =
                    block.labels().stream().map(label -> " " + label.value()).collect(Collectors.joining());
            return block.name().value() + labels + " " + shown(block.body());
        }
        return entry.name().value() + "=" + shown(((HclAttribute) entry).value());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        a = "b"                               ~> {a=text b}
        a = "x ${DB_PASS} y"                  ~> {a=text x ${DB_PASS} y}
        a = "${lookup(var.m, "k")}"           ~> {a=text ${lookup(var.m, "k")}}
        a = "say \\"hi\\" \\u0041"            ~> {a=text say "hi" A}
        a = 0644                              ~> {a=number 420}
        a = 0x1F                              ~> {a=number 31}
        a = -5                                ~> {a=number -5}
        a = 1e3                               ~> {a=number 1e3}
        a = true                              ~> {a=bool true}
        a = null                              ~> {a=null}
        a = ["b", 1, false,]                  ~> {a=[text b, number 1, bool false]}
        a = [{ b = 1 }, { b = 2 }]            ~> {a=[{b=number 1}, {b=number 2}]}
        a { b = 1 c = 2 }                     ~> {a {b=number 1; c=number 2}}
        a "b" "c" { }                         ~> {a b c {}}
        "a" "b" { "c" = 1 }                   ~> {a b {c=number 1}}
        a = { b = 1, c : 2 }                  ~> {a={b=number 1; c=number 2}}
        a = 1 # x                             ~> {a=number 1}
        a = 1 /* x */ b = 2 // y              ~> {a=number 1; b=number 2}
        a = var.password                      ~> {a=expression var.password}
        a = b["c"].d                          ~> {a=expression b["c"].d}
        a = 1 + 2                             ~> {a=expression 1 + 2}
        a = x ? "b" : "c"                     ~> {a=expression x ? "b" : "c"}
        a = [for x in y : x.z]                ~> {a=expression [for x in y : x.z]}
        a = {for k, v in y : k => v}          ~> {a=expression {for k, v in y : k => v}}
        a = jsonencode({ b = "c" })           ~> {a=jsonencode({b=text c})}
        a = toset(["b", "c"])                 ~> {a=toset([text b, text c])}
        a = f(g(1), h.i)                      ~> {a=f(g(number 1), expression h.i)}
        a = f(1).b                            ~> {a=expression f(1).b}
        a = !b                                ~> {a=expression !b}
        a.b = 1                               ~> {a.b=number 1}
        a = { (b) = 1 }                       ~> {a={(b)=number 1}}
        """)
    void hclIsReadAsWritten(String source, String expected) {
        assertThat(shown(read(source).body())).isEqualTo(expected);
        assertThat(read(source).problems()).isEmpty();
    }

    @Test
    void hereDocumentsKeepTheirLinesAndPlaces() {
        HclDocument document = read("a = <<EOF\nb ${c}\n  d\nEOF\ne = <<-X\n    f\n      g\n    X\n");
        assertThat(shown(document.body())).isEqualTo("{a=text b ${c}\n  d\n; e=text f\n  g\n}");
        PlacedText text = document.body().text("e").orElseThrow();
        assertThat(text.slice(2, 5).span()).isEqualTo(Span.of(7, 5, 7, 8));
    }

    @Test
    void valuesAndKeysKnowTheirPlace() {
        String source = "server {\n  trust_domain = \"example.org\"\n  bind_port = \"8081\"\n}\n";
        HclBody server = read(source).body().body("server").orElseThrow();
        HclAttribute domain = server.attribute("trust_domain").orElseThrow();
        assertThat(domain.name().span()).isEqualTo(Span.of(2, 3, 2, 15));
        assertThat(domain.value().scalar().orElseThrow().span()).isEqualTo(Span.of(2, 19, 2, 30));
        assertThat(domain.value().span()).isEqualTo(Span.of(2, 18, 2, 31));
        assertThat(domain.span()).isEqualTo(Span.of(2, 3, 2, 31));
        assertThat(server.span()).isEqualTo(Span.of(1, 8, 4, 2));
        assertThat(server.number("bind_port")).contains(8081L);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        p { T "n" { d { c = 1 } } }                            ~> n 1
        p = { T = { n = { d = { c = 1 } } } }                  ~> n 1
        {"p": {"T": [{"n": {"d": {"c": 1}}}]}}                 ~> n 1
        {"p": {"T": {"n": {"d": [{"c": 1}]}}}}                 ~> n 1
        {"p": [{"T": [{"n": {"d": {"c": 1}}}]}]}               ~> n 1
        p { T "n" { d { c = 1 } } T "m" { d { c = 2 } } }      ~> n 1, m 2
        {"p": {"T": [{"n": {"d": {"c": 1}}}, {"m": {"d": {"c": 2}}}]}} ~> n 1, m 2
        p { T "n" "x" { d { c = 1 } } }                        ~> n -
        """)
    void blocksObjectsAndListsOfObjectsAreTheSame(String source, String expected) {
        String found = read(source).body().bodies("p").stream()
                .flatMap(body -> body.blocks("T", 1).stream())
                .map(block -> block.label(0) + " "
                        + block.body()
                                .body("d")
                                .flatMap(data -> data.number("c"))
                                .map(String::valueOf)
                                .orElse("-"))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void repeatedKeysStayAndTheLastOneCounts() {
        HclBody body = read("a = 1\na = 2\nb { }\nb { }\n").body();
        assertThat(body.attributes("a")).hasSize(2);
        assertThat(body.number("a")).contains(2L);
        assertThat(body.bodies("b")).hasSize(2);
    }

    @Test
    void jsonNumbersAreNeverOctalAndCommentsAreKept() {
        HclDocument document = read("{ // note\n \"a\": 10, \"b\": \"${C}\", \"d\": null }");
        assertThat(document.json()).isTrue();
        assertThat(shown(document.body())).isEqualTo("{a=number 10; b=text ${C}; d=null}");
        assertThat(document.comments()).hasSize(1);
        assertThat(document.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', nullValues = "-", textBlock = """
        a =                     ~> 1:4 ~> {a=null}
        a                       ~> 1:2 ~> {}
        a {                     ~> 1:3 ~> {a {}}
        a = \u201cb\u201d       ~> 1:5 ~> -
        }                       ~> 1:1 ~> {}
        a = [1, 2               ~> 1:5 ~> {a=[number 1, number 2]}
        {"a": }                 ~> 1:7 ~> {}
        {"a": 1                 ~> 1:8 ~> {}
        """)
    void whatIsWrongHasAPlace(String source, String place, String body) {
        HclDocument document = read(source);
        assertThat(document.problems()).isNotEmpty();
        String[] parts = place.split(":", 2);
        assertThat(document.problems().get(0).at())
                .isEqualTo(new Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        if (body != null) {
            assertThat(shown(document.body())).isEqualTo(body);
        }
    }

    @Test
    void anErrorCostsItsLine() {
        HclDocument document = read("a ? b\nc = 1\nd {\n  e e e\n  f = 2\n}\n");
        assertThat(document.problems()).hasSize(2);
        assertThat(shown(document.body())).isEqualTo("{c=number 1; d {f=number 2}}");
    }

    @Test
    void settingsOfHclHaveLabelsAsKeysAndExpressionsAsReferences() {
        String source = "DataStore \"sql\" {\n  plugin_data {\n    connection_string = \"x\"\n    password = var.db\n"
                + "    list = [\"a\", \"b\"]\n  }\n}\n";
        assertThat(Source.lines(Source.open("server.hcl", source)))
                .isEqualTo(List.of(
                        "DataStore.sql.plugin_data.connection_string = x @ 3:26-3:27",
                        "DataStore.sql.plugin_data.password = ${var.db} @ 4:16-4:22",
                        "DataStore.sql.plugin_data.list[0] = a @ 5:14-5:15",
                        "DataStore.sql.plugin_data.list[1] = b @ 5:19-5:20"));
        assertThat(Source.open("server.conf", source).format()).isEqualTo("HCL");
    }

    @Test
    void tooDeepNestingIsReported() {
        HclDocument document = read("a {".repeat(5000) + "}".repeat(5000));
        assertThat(document.problems()).isNotEmpty();
        assertThat(read("a = " + "[".repeat(5000)).problems()).isNotEmpty();
        assertThat(read("{\"a\":".repeat(5000)).problems()).hasSize(1);
    }
}
