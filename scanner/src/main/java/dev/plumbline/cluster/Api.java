// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** One HTTP exchange at a time with an API server; nothing is tried twice here. */
interface Api extends AutoCloseable {
    /** A request; what goes with it, if anything, is JSON. */
    record Call(String method, String path, String accept, String contentType, Optional<String> body) {
        static Call get(String path, String accept) {
            return new Call("GET", path, accept, JSON, Optional.empty());
        }

        static Call post(String path, String json) {
            return new Call("POST", path, JSON, JSON, Optional.of(json));
        }

        /** Server-side apply, which makes an object or changes what its manager owns of it. */
        static Call apply(String path, String json) {
            return new Call("PATCH", path, JSON, "application/apply-patch+yaml", Optional.of(json));
        }

        static Call delete(String path, String options) {
            return new Call("DELETE", path, JSON, JSON, Optional.of(options));
        }
    }

    /**
     * What the server answered; must be closed.
     *
     * @param body unpacked
     * @param sent as it came; the one that another thread may close, because unpacking stands no interference
     */
    record Answer(int status, Map<String, String> headers, InputStream body, InputStream sent)
            implements AutoCloseable {
        Optional<String> header(String lowerCaseName) {
            return Optional.ofNullable(headers.get(lowerCaseName));
        }

        /** True unless the server, or somebody in its place, says that the body is something else. */
        boolean isJson() {
            return header("content-type").map(type -> type.contains("json")).orElse(true);
        }

        /** Ends the exchange without waiting for what may still come. */
        @Override
        public void close() throws IOException {
            sent.close();
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
