// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.SequenceNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which kinds a cluster serves, and in which version. Asks for the aggregated form (Kubernetes 1.30: two requests) and takes the
 * older one (a request a group) where the server does not know it.
 *
 * @param served by {@link Served#name}, in the version that the server prefers
 * @param silent groups whose own server did not answer, so that nobody knows what they serve
 */
record Discovery(Map<String, Served> served, List<String> silent) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String AGGREGATED =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";

    static Discovery of(Requests requests) throws Requests.Failure {
        Map<String, Served> served = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        for (String root : List.of("/api", "/apis")) {
            MappingNode answer = get(requests, root, AGGREGATED);
            if (answer.text("kind").filter("APIGroupDiscoveryList"::equals).isPresent()) {
                aggregated(answer, served, silent);
            } else {
                legacy(requests, root, answer, served, silent);
            }
        }
        return new Discovery(served, silent);
    }

    Optional<Served> find(String group, String resource) {
        return Optional.ofNullable(served.get(group.isEmpty() ? resource : resource + "." + group));
    }

    private static MappingNode get(Requests requests, String path, String accept) throws Requests.Failure {
        Api.Answer answer = requests.send(Api.Call.get(path, accept));
        try {
            checkStatus(answer);
            if (!answer.isJson()) {
                throw new Requests.Failure(
                        "what answers is no API server: it sends no JSON; is a proxy or login page in between?");
            }
            try (JsonParser parser = FACTORY.createParser(answer.body())) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw new Requests.Failure(
                            "what the server says of itself is no JSON object; is this an API server?");
                }
                return ItemReader.read(parser);
            }
        } catch (IOException e) {
            throw new Requests.Failure("what the server says of itself cannot be read whole; is this an API server?");
        } finally {
            requests.done(answer);
        }
    }

    private static void checkStatus(Api.Answer answer) throws Requests.Failure {
        switch (answer.status()) {
            case 200 -> {}
            case 401 ->
                throw new Requests.Failure("the server does not accept the credentials (expired?); log in again");
            case 403 -> throw new Requests.Failure("the server does not tell this user what it serves (403)");
            default ->
                throw new Requests.Failure("the server answers " + answer.status() + " when asked what it serves");
        }
    }

    private static void aggregated(MappingNode list, Map<String, Served> served, List<String> silent) {
        for (MappingNode group : mappings(list, "items")) {
            String name = group.text("metadata", "name").orElse("");
            for (MappingNode version : mappings(group, "versions")) {
                if (version.text("freshness").filter("Stale"::equals).isPresent()) {
                    silent.add(name);
                }
                for (MappingNode resource : mappings(version, "resources")) {
                    add(
                            served,
                            new Served(
                                    name,
                                    version.text("version").orElse(""),
                                    resource.text("responseKind", "kind").orElse(""),
                                    resource.text("resource").orElse(""),
                                    resource.text("scope")
                                            .filter("Namespaced"::equals)
                                            .isPresent(),
                                    hasList(resource)));
                }
            }
        }
    }

    private static void legacy(
            Requests requests, String root, MappingNode answer, Map<String, Served> served, List<String> silent)
            throws Requests.Failure {
        if (root.equals("/api")) {
            resources(get(requests, "/api/v1", Api.JSON), "", "v1", served);
            return;
        }
        for (MappingNode group : mappings(answer, "groups")) {
            String name = group.text("name").orElse("");
            List<String> versions = new ArrayList<>();
            group.text("preferredVersion", "version").ifPresent(versions::add);
            mappings(group, "versions")
                    .forEach(version -> version.text("version").ifPresent(versions::add));
            for (String version : versions.stream().distinct().toList()) {
                if (misses(name, served)) {
                    try {
                        resources(get(requests, "/apis/" + name + "/" + version, Api.JSON), name, version, served);
                    } catch (Requests.Failure e) {
                        silent.add(name);
                    }
                }
            }
        }
    }

    /** Whether something is wanted of the group that no version asked so far serves. */
    private static boolean misses(String group, Map<String, Served> served) {
        return Wanted.all().stream()
                .anyMatch(wanted -> wanted.group().equals(group) && !served.containsKey(wanted.name()));
    }

    private static void resources(MappingNode list, String group, String version, Map<String, Served> served) {
        for (MappingNode resource : mappings(list, "resources")) {
            String name = resource.text("name").orElse("");
            if (!name.contains("/")) {
                add(
                        served,
                        new Served(
                                group,
                                version,
                                resource.text("kind").orElse(""),
                                name,
                                resource.text("namespaced")
                                        .filter("true"::equals)
                                        .isPresent(),
                                hasList(resource)));
            }
        }
    }

    /** Versions come in the server's order of preference. */
    private static void add(Map<String, Served> served, Served kind) {
        served.putIfAbsent(kind.name(), kind);
    }

    private static boolean hasList(MappingNode resource) {
        return resource.get("verbs").flatMap(Node::asSequence).map(SequenceNode::items).orElse(List.of()).stream()
                .flatMap(verb -> verb.asScalar().stream())
                .anyMatch(verb -> verb.value().equals("list"));
    }

    private static List<MappingNode> mappings(MappingNode parent, String key) {
        return parent.get(key).flatMap(Node::asSequence).map(SequenceNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.asMapping().stream())
                .toList();
    }
}
