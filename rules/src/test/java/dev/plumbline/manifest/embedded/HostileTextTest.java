// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
    private static final List<String> SEEDS = List.of(
            "[a]\nk = \"v\\\"w\" ; c\n#x=1\nswitch\n[b]\nl: m\n",
            "a.b=c\\\n  d\nkey\\ e : f\\u0041\n! c\n",
            "export A=b\nB=\"c\nd\" # e\nF='g'\n",
            "{\"a\": [1, {\"b\": \"c\\u00e9\\n\"}], // d\n \"e\": null}",
            "a:\n  - b: 'c'\n    d: |\n      e\n---\nf: {g: h}\n",
            "a = [1, {b = \"c\"}]\n[d.e]\nf = '''g\nh'''\n[[i]]\nj = \"\"\"k\\\n  l\"\"\"\n",
            "<a b='c&amp;d'><!-- e --><f>g<![CDATA[h]]></f><i name=\"j\" value=\"k\"/></a>",
            "A=b run 'c d' \"e$F\" $(g `h`) <<EOF | i > j # k\nl\nEOF\nif m; then n; fi\n sh -c 'o -p q'\n",
            "a \"b\" { c = <<-D\n  e\n  D\n f = [1, g(\"h\", {i = j.k})]\n}\nl = m ? n : o # p\n",
            "CREATE USER 'a'@'b' IDENTIFIED BY 'c''d'; -- e\nINSERT INTO f (g, h) VALUES ('i', \"j\");\nDO $$ k $$;",
            "server {\n listen 80; # a\n if ($b != \"c\") { return 1; }\n set $d 'e';\n}\nmap $f $g { h i; }\n",
            "<VirtualHost *>\nSetEnv A \"b c\"\n</VirtualHost>\nuser a >b #c\nstats auth d:e\n-----BEGIN F-----\ng\n-----END F-----\n",
            "import a;\nString b = \"c\\n\"; d.put(\"e\", 'f'); g = {\"h\": `i`} // j\n/* k */ l = \"\"\"m\nn\"\"\"\n",
            "dn: a=b\nc:: ZGVm\ng: h\n i\n\n# j\ndn: k\n",
            "a:$apr1$abcdefgh$0123456789abcdefghij\n",
            "machine a login b password #c\n",
            "//a/:_authToken=b\nregistry=c\n",
            "{{ if a }}\nb: {{ c }}\nd = e\n{% f %}\n");

    private static final String PIECES = "\"'`\\$(){}[]<>=:;,#/-*&|!%@\n\r\t \u00e9\ud83d\ude00\u201c\0aA0";

    @Test
    void noReaderThrowsAndEverySpanLiesInItsText() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2500; round++) {
            String text = SEEDS.get(random.nextInt(SEEDS.size()));
            for (int change = random.nextInt(8); change >= 0; change--) {
                text = changed(text, random);
            }
            readAll(text);
        }
    }

    private static String changed(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        int piece = random.nextInt(PIECES.length());
        String other = SEEDS.get(random.nextInt(SEEDS.size()));
        int cut = random.nextInt(other.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + PIECES.charAt(piece) + text.substring(from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, from) + text.substring(from, to) + text.substring(from);
            default ->
                text.substring(0, from)
                        + other.substring(cut, Math.min(other.length(), cut + 12))
                        + text.substring(from);
        };
    }

    /** Long texts that a reader with a nested search would never finish. */
    static List<String> longTexts() {
        List<String> texts = new ArrayList<>();
        for (String piece : List.of(
                "[a",
                "a=\"",
                "a='\\",
                "${",
                "$(",
                "`",
                "\"",
                "\"${",
                "<<A\n",
                "<<A <<B ",
                "{",
                "[",
                "(",
                "a {",
                "<a ",
                "<a>",
                "</a>",
                "<!--",
                "<![CDATA[",
                "a: ",
                "- ",
                "a.",
                "[[a]]\n",
                "[a.b.c]\n",
                "'",
                "/*",
                "--",
                "$$",
                "$a$",
                "\\",
                "\\\n",
                "=",
                "a=b\n",
                "env ",
                "sudo -u ",
                "kubectl -- ",
                "%7B",
                "&#1",
                "#",
                "# a=b\n",
                "a\"b\" {",
                "\"\"\"",
                "'''",
                "a b c\n",
                "&a ",
                "*a\n",
                "a=(",
                "dn: a\n ",
                "case x in ",
                "(a",
                ")",
                "?",
                "a ? ",
                "for ",
                "[for x",
                "a(",
                "-----BEGIN A\n",
                "INSERT (",
                "UPDATE a SET b='c' ",
                ";",
                "\t",
                "\r",
                "{\"a\":",
                "[1,",
                "machine a ",
                "a\\ b",
                "\u00e9")) {
            texts.add(piece.repeat(40_000 / piece.length()));
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void longTextsAreReadInOneGo(String text) {
        PlacedText placed = PlacedText.ofFile(text);
        for (EmbeddedFormat format : EmbeddedFormats.all()) {
            format.claimsContent(Look.of(placed));
            format.open(placed);
        }
        ShellText.read(placed);
        Hcl.read(placed);
        Unpacker.standard().unpack(placed);
        assertThat(placed.length()).isPositive();
    }

    private static void readAll(String text) {
        PlacedText placed = PlacedText.ofFile(text);
        Span whole = placed.span().and(placed.span(placed.length(), placed.length()));
        for (EmbeddedFormat format : EmbeddedFormats.all()) {
            format.claimsContent(Look.of(placed));
            format.open(placed).ifPresent(document -> check(document, whole, text));
            format.open(".pgpass", placed).ifPresent(document -> check(document, whole, text));
        }
        check(ShellText.read(placed), whole, text);
        Hcl.read(placed);
        EmbeddedFormats.open("x.conf", placed).ifPresent(document -> check(document, whole, text));
        Unpacker.standard().unpack(placed);
        Unpacker.standard().unpackField(placed);
        ShellText.ofWords(List.of(new Word(placed, true, FieldPath.root()), new Word(placed, true, FieldPath.root())));
    }

    private static void check(EmbeddedDocument document, Span whole, String text) {
        List<Span> spans = new ArrayList<>();
        Deque<Node> nodes = new ArrayDeque<>(List.of(document.root()));
        while (!nodes.isEmpty()) {
            Node node = nodes.pop();
            spans.add(node.span());
            node.asScalar().ifPresent(scalar -> spans.add(scalar.text().span()));
            if (node instanceof MappingNode mapping) {
                mapping.entries().forEach(entry -> {
                    nodes.push(entry.key());
                    nodes.push(entry.value());
                });
            } else if (node instanceof SequenceNode sequence) {
                sequence.items().forEach(nodes::push);
            }
        }
        for (Comment comment : document.comments()) {
            spans.add(comment.text().span());
        }
        for (ShellCommand command : document.commands()) {
            command.words().forEach(word -> spans.add(word.text().span()));
            command.assignments()
                    .forEach(assignment -> spans.add(assignment.value().text().span()));
            command.input().ifPresent(input -> spans.add(input.text().span()));
        }
        assertThat(spans)
                .as("spans of %s in %s", document.format(), text)
                .allMatch(span -> whole.contains(span) || span.start().equals(span.end()));
    }
}
