// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A format loads no library of another: start-up is most of a small scan's time. */
class FormatsLoadOnlyTheirOwnTest {
    @ParameterizedTest
    @CsvSource({
        "console, com.fasterxml|freemarker|de.jcup|dev.plumbline.report.json|dev.plumbline.report.sarif",
        "prometheus, com.fasterxml|freemarker|de.jcup",
        "markdown, com.fasterxml|freemarker|de.jcup",
        "junit, com.fasterxml|freemarker|de.jcup",
        "json, com.fasterxml.jackson.databind|freemarker|de.jcup",
        "gitlab-codequality, com.fasterxml.jackson.databind|freemarker|de.jcup",
        "html, com.fasterxml.jackson.databind|de.jcup",
        "sarif, freemarker",
    })
    void writing(String format, String foreign) throws IOException, InterruptedException {
        List<String> loaded = loaded(format);
        assertThat(loaded).contains("dev.plumbline.report.Formats");
        for (String library : foreign.split("\\|")) {
            assertThat(loaded).noneMatch(name -> name.startsWith(library));
        }
    }

    private static List<String> loaded(String format) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stderr:none",
                        "-Xlog:class+load=info:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteOne.class.getName(),
                        format)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(" source: ")).strip())
                .toList();
    }

    /** The process that is watched. */
    static final class WriteOne {
        private WriteOne() {}

        public static void main(String[] arguments) throws IOException {
            Formats.named(arguments[0]).orElseThrow().write(Report.of(Story.after(), Story.run()), new StringBuilder());
        }
    }
}
