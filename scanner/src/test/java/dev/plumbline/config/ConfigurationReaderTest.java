// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
    private static final List<String> RULES = List.of("static-credential-in-env", "static-credential-in-secret");
    private static final List<String> FORMATS = List.of("console", "html", "json");

    @Test
    void everySectionIsRead() {
        Configuration read = read("""
                schema: plumbline.dev/config/v1
                scan: {paths: [deploy, "-"], exclude: "**/old/", review: true}
                cluster: {namespaces: [shop, bakery], name: prod}
                rules: {skip: [static-credential-in-secret]}
                gate: {fail-on: high, exit-zero: false, baseline: main.json}
                output: {format: json, reports: {html: out/report.html}}
                tuning: [{rule: static-credential-in-env, namespace: 'sand*', severity: low}]
                suppression-files: [accepted.yaml, /etc/plumbline/more.yaml]
                images: [{repository: platform/fetcher, is: sidecar, mount: jwt, version: 1}]
                """);

        assertThat(read.paths()).containsExactly("ops/deploy", "-");
        assertThat(read.excluded()).containsExactly("**/old/");
        assertThat(read.settings().get(Setting.REVIEW).values()).containsExactly("true");
        assertThat(read.settings().get(Setting.NAMESPACES).values()).containsExactly("shop", "bakery");
        assertThat(read.settings().get(Setting.FAIL_ON)).isEqualTo(new Said(List.of("high"), "ops/c.yaml:5:17"));
        assertThat(read.settings().get(Setting.BASELINE).values()).containsExactly("ops/main.json");
        assertThat(read.settings().get(Setting.REPORTS).values()).containsExactly("html=ops/out/report.html");
        assertThat(read.tuning().rows()).hasSize(1);
        assertThat(read.suppressionFiles())
                .flatExtracting(Said::values)
                .containsExactly("ops/accepted.yaml", "/etc/plumbline/more.yaml");
        assertThat(read.images())
                .containsExactly(List.of("platform/fetcher", "sidecar", "mount=jwt version=1", "ops/c.yaml:9:10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gates: {}                            | ops/c.yaml:1:1: no such field; did you mean gate?",
                "gate: {fail_on: high}                | ops/c.yaml:1:8: no such field; did you mean fail-on?",
                "gate: {colour: red}                  | ops/c.yaml:1:8: no such field; there are fail-on,",
                "gate: {fail-on: hihg}                | ops/c.yaml:1:17: no word for fail-on of that name; did you mean high?",
                "gate: {exit-zero: yes}               | ops/c.yaml:1:19: no word for exit-zero",
                "rules: {skip: [static-credential-env]} | ops/c.yaml:1:16: no rule of that name; did you mean",
                "output: {reports: {htlm: a}}         | ops/c.yaml:1:20: no such field; did you mean html?",
                "output: {format: htm}                | ops/c.yaml:1:18: no format of that name; did you mean html?",
                "gate: high                           | ops/c.yaml:1:7: gate needs a mapping of fields",
                "tuning: [{severity: lo}]             | ops/c.yaml:1:21: severity is one of",
                "tuning: [{rule: static-credential-in-env}] | ops/c.yaml:1:10: a row needs severity or fail-on",
                "suppressions: [{rule: a}]            | ops/c.yaml:1:23: no rule of that name",
                "images: [{repository: a, is: sidcar}] | ops/c.yaml:1:30: no kind of image of that name; did you mean sidecar?",
                "[a]                                  | ops/c.yaml:1:1: a mapping is needed here",
                "scan: {paths: [{a: b}]}              | ops/c.yaml:1:16: a text is needed here",
            })
    void whatIsWrongIsSaidWithItsPlaceAndTheNearestWord(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void allErrorsAreToldAtOnce() {
        assertThatThrownBy(() -> read("gates: 1\ngate: {fail-on: x}\n"))
                .hasMessageContaining("c.yaml:1:1")
                .hasMessageContaining("c.yaml:2:17");
    }

    @Test
    void aFileOfALaterVersionIsRefusedForThatAlone() {
        assertThatThrownBy(() -> read("schema: plumbline.dev/config/v2\nwhatever: is new\n"))
                .hasMessageContaining("written for a newer Plumbline (version 2 of the file); this one reads version 1")
                .hasMessageNotContaining("no such field");
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("# nothing yet\n").settings()).isEmpty();
    }

    @Test
    void twoDocumentsAreOneTooMany() {
        assertThatThrownBy(() -> read("gate: {}\n---\ngate: {}\n")).hasMessageContaining("one document is needed");
    }

    @Test
    void aBrokenFileIsAnError() {
        assertThatThrownBy(() -> read("gate: [\n")).isInstanceOf(ConfigurationException.class);
    }

    private static Configuration read(String text) {
        return ConfigurationReader.read("ops/c.yaml", text.getBytes(StandardCharsets.UTF_8), RULES, FORMATS);
    }
}
