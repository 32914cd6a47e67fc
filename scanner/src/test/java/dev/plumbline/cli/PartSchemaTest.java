// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.part.PartFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts are as the published schema says, field by field. */
class PartSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aPartOfFilesFollowsIt() throws IOException {
        assertFollows(new Sharded(folder, Fixtures.ROOT.toString()).part(1, 2));
    }

    @Test
    void aPartOfAClusterFollowsIt() throws IOException {
        try (StubApiServer server = StubApiServer.plain(ClusterEstates.shop())) {
            String kubeconfig = ClusterRun.kubeconfig(server.address(), StubApiServer.TOKEN, folder)
                    .toString();
            assertFollows(new Sharded(folder, "--cluster", "--kubeconfig", kubeconfig).part(1, 1));
        }
    }

    private static void assertFollows(String part) throws IOException {
        JsonNode written = MAPPER.readTree(Files.readString(Path.of(part)));
        assertThat(written.path("objects").size()).isPositive();
        assertThat(closed().validate(written)).isEmpty();
    }

    /** The published schema is open to later fields; here an undescribed one must fail. */
    private static Schema closed() throws IOException {
        try (InputStream in = PartFormat.class.getResourceAsStream("part-v1.schema.json")) {
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
        schema.forEach(PartSchemaTest::close);
    }
}
