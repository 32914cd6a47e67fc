// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Formats;
import dev.plumbline.rules.RuleCatalog;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for every planted credential, in every form, in everything that Plumbline writes. */
class NothingLeaksTest {
    private static final int PIECE = 10;

    @TempDir
    Path folder;

    static Stream<String> formats() {
        return Formats.names().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noReportHoldsAPlantedValue(String format) {
        Cli cli = Cli.run(
                "",
                Map.of(),
                "scan",
                "--verbose",
                "--progress",
                "always",
                "--format",
                format,
                "--sarif-kinds",
                "fail,open,pass,notApplicable",
                Fixtures.ROOT.toString());

        assertClean(cli.out());
        assertClean(cli.err());
    }

    @Test
    void noRulePageHoldsAPlantedValue() {
        RuleCatalog.all().forEach(rule -> {
            Cli cli = Cli.run("explain", rule.info().id());
            assertThat(cli.code()).isZero();
            assertClean(cli.out());
        });
    }

    @Test
    void noBrokenInputMakesAMessageQuoteIt() throws IOException {
        for (String planted : Fixtures.planted()) {
            Files.writeString(folder.resolve("broken.yaml"), "password: \"" + planted + "\n  [");
            Files.writeString(folder.resolve("broken.json"), "{\"password\": \"" + planted + "\", ");
            Files.writeString(folder.resolve("template.yaml"), "password: {{ \"" + planted + "\" }}\n{{ end }}");
            Files.writeString(
                    folder.resolve("tag.yaml"), "a: !<" + planted + "> b\nc: *" + planted.replace("-", "") + "\n");
            for (String format : List.of("console", "json", "sarif")) {
                Cli cli = Cli.run("scan", "--verbose", "--format", format, folder.toString());
                assertThat(cli.code()).isEqualTo(3);
                assertClean(cli.out());
                assertClean(cli.err());
            }
        }
    }

    @Test
    void theSearchItselfFindsWhatItLooksFor() {
        String planted = Fixtures.planted().get(0);
        for (String form : forms(planted)) {
            assertThat(leaks("before " + form + " after")).as(form).isNotEmpty();
        }
    }

    private static void assertClean(String text) {
        assertThat(leaks(text)).isEmpty();
    }

    private static List<String> leaks(String text) {
        List<String> leaks = new ArrayList<>();
        for (String planted : Fixtures.planted()) {
            forms(planted).stream()
                    .filter(text::contains)
                    .map(form -> "a form of " + planted)
                    .forEach(leaks::add);
        }
        return leaks;
    }

    /** The value raw and in pieces of ten, base64 in three alignments, and escaped as URLs and JSON do. */
    private static List<String> forms(String value) {
        List<String> forms = new ArrayList<>();
        forms.add(value);
        for (int start = 0; start + PIECE <= value.length(); start++) {
            forms.add(value.substring(start, start + PIECE));
        }
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = ("x".repeat(shift) + value).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The characters at both ends depend on what stands beside the value.
            forms.add(encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 1));
        }
        forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        return forms;
    }
}
