// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.remedy.change.Pointer;
import dev.plumbline.remedy.change.Shell;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.remedy.change.Yaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class WritingTest {
    private static Object read(List<String> lines) {
        return new Load(LoadSettings.builder().build()).loadFromString(String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                " ",
                "true",
                "no",
                "null",
                "~",
                "12",
                "1e3",
                "0x1f",
                "12:30",
                "- item",
                "a: b",
                "a #b",
                "#",
                "\"quoted\"",
                "it's",
                "back\\slash",
                "tab\there",
                "one\ntwo",
                "one\ntwo\n",
                "\nafter",
                "  indented\nless",
                "ends \nso",
                "two\n\n",
                "{{ with secret `a/b` }}",
                "*",
                "&a",
                "!x",
                "%",
                "@",
                "`",
                "[a]",
                "{a}",
                "a,b",
                "key:",
                "-",
                "--",
                "?",
                "\u0007bell",
                "\u202eover",
                "ünï",
                "a:8080",
                "http://x/y?z=1"
            })
    void everyTextIsReadAsItWasMeant(String text) {
        Map<String, Object> tree = Tree.of("a", text, "b", List.of(text, Tree.of("c", text)), "d", Tree.of());

        assertThat(read(Yaml.lines(tree))).isEqualTo(tree);
    }

    @Test
    void numbersAndFlagsStayWhatTheyAre() {
        Map<String, Object> tree = Tree.of("n", 3, "yes", true, "list", List.of(), "nested", List.of(List.of(1, 2)));

        assertThat(read(Yaml.lines(tree))).isEqualTo(tree);
    }

    @Test
    void aPointerLeadsToTheFieldAndNotIntoItsText() {
        FieldPath path = FieldPath.of("data").key("config.ini").part("passwd");

        assertThat(Pointer.to(path)).contains("/data/config.ini");
        assertThat(Pointer.to(FieldPath.of("metadata", "annotations").key("a/b~c")))
                .contains("/metadata/annotations/a~1b~0c");
        assertThat(Pointer.to(FieldPath.root())).isEmpty();
    }

    @Test
    void aShellTakesAWordAsItIs() {
        assertThat(Shell.quoted("auth/jwt/config")).isEqualTo("auth/jwt/config");
        assertThat(Shell.quoted("it's $x")).isEqualTo("'it'\\''s $x'");
        assertThat(Shell.quoted("-v")).isEqualTo("'-v'");
        assertThat(Shell.quoted("")).isEqualTo("''");
    }
}
