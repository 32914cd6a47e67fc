// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.SequenceNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What may be listed, asked before anything is. The rules that hold in a namespace where no Role is bound are those that hold
 * everywhere, so one review tells most; what it does not tell is asked kind by kind, because a list of rules may be incomplete.
 */
final class Rights {
    /** A namespace that nobody has: only bindings of the whole cluster hold in it. */
    private static final String NOWHERE = "plumbline-asks-about-all-namespaces";

    private static final String BASE = "/apis/authorization.k8s.io/v1/";
    private static final JsonFactory JSON = new JsonFactory();

    private final Requests requests;
    private final Map<String, Rules> byNamespace = new ConcurrentHashMap<>();
    private volatile boolean reviewsAnswered = true;

    /** Whether something may be listed; {@code UNTOLD} when the server does not say, so that only trying tells. */
    enum Right {
        ALLOWED,
        DENIED,
        UNTOLD
    }

    /** @param whole false when there may be rules that are not listed */
    private record Rules(List<MappingNode> rules, boolean whole) {
        /** @param name of the one object that is wanted, empty for all */
        boolean allow(String verb, Served kind, String name) {
            return rules.stream()
                    .anyMatch(rule -> covers(rule, name)
                            && names(rule, "verbs", verb)
                            && names(rule, "apiGroups", kind.group())
                            && names(rule, "resources", kind.resource()));
        }

        private static boolean covers(MappingNode rule, String name) {
            boolean all = rule.get("resourceNames")
                    .flatMap(Node::asSequence)
                    .filter(names -> !names.items().isEmpty())
                    .isEmpty();
            return all || (!name.isEmpty() && names(rule, "resourceNames", name));
        }

        private static boolean names(MappingNode rule, String field, String wanted) {
            return rule.get(field).flatMap(Node::asSequence).map(SequenceNode::items).orElse(List.of()).stream()
                    .flatMap(item -> item.asScalar().stream())
                    .anyMatch(item -> item.value().equals("*") || item.value().equals(wanted));
        }
    }

    Rights(Requests requests) {
        this.requests = requests;
    }

    /** @param namespace empty for all */
    Right toRead(Served kind, String namespace) {
        String name = kind.isNamespaces() ? namespace : "";
        String verb = name.isEmpty() ? "list" : "get";
        Rules rules = byNamespace.computeIfAbsent(namespace.isEmpty() ? NOWHERE : namespace, this::rulesIn);
        if (rules.allow(verb, kind, name)) {
            return Right.ALLOWED;
        }
        boolean exact = rules.whole() && !namespace.isEmpty();
        return exact ? Right.DENIED : asked(verb, kind, namespace);
    }

    private Rules rulesIn(String namespace) {
        String body = json(json -> {
            json.writeStringField("kind", "SelfSubjectRulesReview");
            json.writeStringField("apiVersion", "authorization.k8s.io/v1");
            json.writeObjectFieldStart("spec");
            json.writeStringField("namespace", namespace);
            json.writeEndObject();
        });
        Optional<MappingNode> status = review("selfsubjectrulesreviews", body);
        List<MappingNode> rules = status.flatMap(node -> node.get("resourceRules")).flatMap(Node::asSequence).stream()
                .flatMap(sequence -> sequence.items().stream())
                .flatMap(rule -> rule.asMapping().stream())
                .toList();
        boolean whole = status.flatMap(node -> node.text("incomplete"))
                .filter("false"::equals)
                .isPresent();
        return new Rules(rules, whole);
    }

    private Right asked(String verb, Served kind, String namespace) {
        String body = json(json -> {
            json.writeStringField("kind", "SelfSubjectAccessReview");
            json.writeStringField("apiVersion", "authorization.k8s.io/v1");
            json.writeObjectFieldStart("spec");
            json.writeObjectFieldStart("resourceAttributes");
            json.writeStringField("verb", verb);
            json.writeStringField("group", kind.group());
            json.writeStringField("resource", kind.resource());
            if (!namespace.isEmpty()) {
                json.writeStringField("namespace", namespace);
            }
            json.writeEndObject();
            json.writeEndObject();
        });
        Optional<MappingNode> status = reviewsAnswered ? review("selfsubjectaccessreviews", body) : Optional.empty();
        reviewsAnswered &= status.isPresent();
        return status.flatMap(node -> node.text("allowed"))
                .map(allowed -> allowed.equals("true") ? Right.ALLOWED : Right.DENIED)
                .orElse(Right.UNTOLD);
    }

    /** The status of a review; nothing when the server does not review, in which case trying tells. */
    private Optional<MappingNode> review(String resource, String body) {
        try {
            Api.Answer answer = requests.send(Api.Call.post(BASE + resource, body));
            try (JsonParser parser = JSON.createParser(answer.body())) {
                boolean reviewed = answer.status() == 201 || answer.status() == 200;
                return reviewed && parser.nextToken() == JsonToken.START_OBJECT
                        ? ItemReader.read(parser).get("status").flatMap(Node::asMapping)
                        : Optional.empty();
            } finally {
                requests.done(answer);
            }
        } catch (Requests.Failure | IOException e) {
            return Optional.empty();
        }
    }

    /** Writes into an object. */
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static String json(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }
}
