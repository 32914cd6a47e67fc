// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the JSON report to the schema that is published with it, and the schema to the report. */
class JsonSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("dev.plumbline.report.Variety#reports")
    void everyReportIsValidAndEveryFieldIsDescribed(Report report) throws IOException {
        ReportOptions keyed = report.options().keyed(true);
        JsonNode written = MAPPER.readTree(GoldenReportsTest.written("json", report.with(keyed)));
        assertThat(closed().validate(written)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() throws IOException {
        assertThat(closed().validate(MAPPER.readTree("{\"schema\": \"plumbline.dev/report/v1\"}")))
                .isNotEmpty();
    }

    /** The published schema is open to later fields; here an undescribed one must fail. */
    private static Schema closed() throws IOException {
        try (InputStream in = JsonSchemaTest.class.getResourceAsStream("report-v1.schema.json")) {
            JsonNode schema = MAPPER.readTree(in);
            close(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        }
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && object.has("type")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonSchemaTest::close);
    }
}
