// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** An answer of the stub. */
public record Reply(int status, String contentType, String body) {
    /** An API server packs bodies from this size on. */
    private static final int PACKED_FROM = 128 * 1024;

    static Reply json(int status, String body) {
        return new Reply(status, "application/json", body);
    }

    /** A refusal as Kubernetes words it. */
    static Reply status(int code, String reason, String continueToken) {
        ObjectNode status = StubEstate.JSON.createObjectNode();
        status.put("kind", "Status").put("apiVersion", "v1");
        ObjectNode metadata = status.putObject("metadata");
        if (!continueToken.isEmpty()) {
            metadata.put("continue", continueToken);
        }
        status.put("status", "Failure")
                .put("message", "refused by the stub")
                .put("reason", reason)
                .put("code", code);
        return json(code, StubEstate.text(status));
    }

    public void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip") && bytes.length >= PACKED_FROM) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
            bytes = packed.toByteArray();
        }
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
