// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Formats;
import dev.plumbline.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for every planted credential, in every form, in everything that Plumbline writes. */
class NothingLeaksTest {
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

    private static void assertClean(String text) {
        assertThat(Leaks.of(Fixtures.planted(), text)).isEmpty();
    }
}
