// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** One HTTP exchange at a time with an API server; nothing is tried twice here. */
interface Api extends AutoCloseable {
    /** A request: GET without a body, POST with one. */
    record Call(String path, String accept, Optional<String> body) {
        static Call get(String path, String accept) {
            return new Call(path, accept, Optional.empty());
        }

        static Call post(String path, String json) {
            return new Call(path, JSON, Optional.of(json));
        }

        String method() {
            return body.isPresent() ? "POST" : "GET";
        }
    }

    /** What the server answered; the body is unpacked and must be closed. */
    record Answer(int status, Map<String, String> headers, InputStream body) implements AutoCloseable {
        Optional<String> header(String lowerCaseName) {
            return Optional.ofNullable(headers.get(lowerCaseName));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    String JSON = "application/json";

    /** @throws IOException when no answer comes: refused, reset, timed out, no trust */
    Answer send(Call call) throws IOException;

    /** The server's address, for messages. */
    String address();

    @Override
    void close();
}
