// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.report.Formats;
import dev.plumbline.rules.RuleCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the published schema to what the reader takes. */
class ConfigurationSchemaTest {
    @Test
    void theSampleIsValidAndIsRead() {
        assertThat(errors(ConfigurationPage.sample())).isEmpty();
        assertThat(read(ConfigurationPage.sample()).paths()).containsExactly("deploy");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingIsInTheSchemaAndNothingElseIs(Setting setting) {
        String value = switch (setting.kind()) {
            case FLAG -> "true";
            case FORMAT -> "html";
            case REPORTS -> "{html: a.html, sarif: a.sarif}";
            case DELIVERIES -> "{json: https://example.org/in, html: \"@address\"}";
            case TEXT -> setting.words().isEmpty() ? "a" : setting.words().get(0);
            case PATH -> "a";
            case TEXTS ->
                "[" + (setting.words().isEmpty() ? "a" : setting.words().get(0)) + "]";
            case RULES -> "[a]";
        };
        String file = setting.section() + ": {" + setting.key() + ": " + value + "}\n";

        assertThat(errors(file)).isEmpty();
        assertThat(read(file).settings()).containsOnlyKeys(setting);
        assertThat(errors(setting.section() + ": {" + setting.key() + "x: " + value + "}\n"))
                .isNotEmpty();
    }

    /** The sample with what it has in comments, but for its prose. */
    private static String wholeSample() {
        return ConfigurationPage.sample()
                .lines()
                .filter(line -> !line.contains("yaml-language-server"))
                .map(line -> line.matches("# ( .*|[a-z-]+:.*)") ? line.substring(2) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void theSampleShowsEveryKeyAndAllOfItIsValid() throws IOException {
        String sample = wholeSample();
        List<String> keys = new ArrayList<>();
        JsonNode schema = new ObjectMapper().readTree(ConfigurationPage.schema());
        for (JsonNode properties : schema.findValues("properties")) {
            properties.fieldNames().forEachRemaining(keys::add);
        }

        assertThat(errors(sample)).isEmpty();
        List<String> rules =
                RuleCatalog.all().stream().map(rule -> rule.info().id()).toList();
        assertThat(read(sample, rules).settings()).hasSize(Setting.values().length);
        assertThat(keys)
                .isNotEmpty()
                .allMatch(key -> sample.matches("(?s).*(^|[\\n -])" + key + ":.*"), "in the sample");
    }

    @Test
    void everyFormatIsInTheSchema() {
        for (String format : Formats.names()) {
            assertThat(errors("output: {format: " + format + "}\n")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gates: {}",
                "gate: {fail-on: hihg}",
                "tuning: [{rule: a}]",
                "images: [{repository: a}]",
                "output: {put: {json: \"https://example.org/in?signature=a\"}}",
                "output: {post: {json: \"https://user:word@example.org/in\"}}"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String file) {
        assertThat(errors(file + "\n")).isNotEmpty();
        assertThatThrownBy(() -> read(file + "\n")).isInstanceOf(ConfigurationException.class);
    }

    private static List<?> errors(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ConfigurationPage.schema());
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static Configuration read(String text) {
        return read(text, List.of("a"));
    }

    private static Configuration read(String text, List<String> rules) {
        return ConfigurationReader.read(
                ".plumbline.yaml", text.getBytes(StandardCharsets.UTF_8), rules, Formats.names());
    }
}
