// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers what a user may do. */
final class StubReviews {
    private StubReviews() {}

    static Reply answer(String path, String body, StubUser user) {
        JsonNode asked = StubEstate.parsed(body);
        if (path.endsWith("/selfsubjectaccessreviews")) {
            return access(asked, user);
        }
        if (path.endsWith("/selfsubjectrulesreviews")) {
            return rules(asked, user);
        }
        return Reply.status(405, "MethodNotAllowed", "");
    }

    private static Reply access(JsonNode asked, StubUser user) {
        JsonNode attributes = asked.path("spec").path("resourceAttributes");
        boolean reads = List.of("list", "get").contains(attributes.path("verb").asText());
        boolean allowed = reads
                && user.allowed(
                        attributes.path("group").asText(""),
                        attributes.path("resource").asText(""),
                        attributes.path("namespace").asText(""));
        ObjectNode answer = asked.deepCopy();
        answer.putObject("status").put("allowed", allowed);
        return Reply.json(201, StubEstate.text(answer));
    }

    private static Reply rules(JsonNode asked, StubUser user) {
        String namespace = asked.path("spec").path("namespace").asText("");
        if (namespace.isEmpty()) {
            return Reply.status(400, "BadRequest", "");
        }
        ObjectNode answer = StubEstate.JSON.createObjectNode();
        answer.put("kind", "SelfSubjectRulesReview").put("apiVersion", "authorization.k8s.io/v1");
        answer.putObject("metadata");
        answer.putObject("spec");
        ObjectNode status = answer.putObject("status");
        ArrayNode resources = status.putArray("resourceRules");
        for (List<String> rule : user.rulesIn(namespace)) {
            ObjectNode entry = resources.addObject();
            entry.putArray("verbs").add("get").add("list");
            entry.putArray("apiGroups").add(rule.get(0));
            entry.putArray("resources").add(rule.get(1));
        }
        status.putArray("nonResourceRules");
        status.put("incomplete", user.rulesIncomplete());
        return Reply.json(201, StubEstate.text(answer));
    }
}
