// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What identifies a cluster: the UID of its namespace {@code kube-system}, which lives as long as the cluster. */
final class Identity {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** What a cluster is called whose identity may not be read. */
    private static final String NAMELESS = "cluster";

    private Identity() {}

    static String of(Requests requests) {
        try {
            Api.Answer answer = requests.send(Api.Call.get("/api/v1/namespaces/kube-system", Api.JSON));
            try (JsonParser parser = FACTORY.createParser(answer.body())) {
                return answer.status() == 200 && parser.nextToken() == JsonToken.START_OBJECT
                        ? ItemReader.read(parser).text("metadata", "uid").orElse(NAMELESS)
                        : NAMELESS;
            } finally {
                requests.done(answer);
            }
        } catch (Requests.Failure | IOException e) {
            // A name is all that is lost; what cannot be read is said where it is read.
            return NAMELESS;
        }
    }
}
