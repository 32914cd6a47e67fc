// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that the stub got. */
public record StubRequest(String method, String path, Map<String, String> query, Map<String, String> headers) {
    static StubRequest of(String method, URI uri, Map<String, String> headers) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String part : raw.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new StubRequest(method, uri.getPath(), query, headers);
    }

    /** Method, path and the names of the parameters: what a request is, without its pages. */
    public String shape() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + String.join("&", query.keySet()));
    }

    String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }
}
