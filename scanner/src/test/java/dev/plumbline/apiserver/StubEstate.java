// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the stub serves: kinds, and objects in the order of namespace and name, as etcd keeps them. */
public final class StubEstate {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Map<String, StubKind> kinds = new LinkedHashMap<>();
    private final Map<String, TreeMap<String, String>> objects = new LinkedHashMap<>();
    private int created;

    /** Kinds of a cluster without extensions, and the namespaces that every cluster has. */
    public static StubEstate kubernetes() {
        StubEstate estate = new StubEstate();
        for (String kind : List.of("Namespace", "Node")) {
            estate.serve("", kind, false, "v1");
        }
        for (String kind :
                List.of("ConfigMap", "Secret", "Pod", "ServiceAccount", "Service", "ReplicationController")) {
            estate.serve("", kind, true, "v1");
        }
        for (String kind : List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ControllerRevision")) {
            estate.serve("apps", kind, true, "v1");
        }
        estate.serve("batch", "Job", true, "v1").serve("batch", "CronJob", true, "v1");
        estate.serve("networking.k8s.io", "Ingress", true, "v1")
                .serve("networking.k8s.io", "NetworkPolicy", true, "v1");
        estate.serve("policy", "PodDisruptionBudget", true, "v1");
        String rbac = "rbac.authorization.k8s.io";
        estate.serve(rbac, "Role", true, "v1").serve(rbac, "RoleBinding", true, "v1");
        estate.serve(rbac, "ClusterRole", false, "v1").serve(rbac, "ClusterRoleBinding", false, "v1");
        return estate.add("""
                apiVersion: v1
                kind: Namespace
                metadata: {name: kube-system, uid: 7d0fb2c5-5f30-4d7e-9f0a-3b3c5d2f6a11}
                """);
    }

    public StubEstate serve(String group, String kind, boolean namespaced, String... versions) {
        return serve(StubKind.of(group, kind, namespaced, versions));
    }

    /** The same with a plural that no rule makes. */
    public StubEstate serve(String group, String kind, String resource, boolean namespaced, String version) {
        return serve(new StubKind(group, kind, resource, namespaced, List.of(version)));
    }

    private StubEstate serve(StubKind kind) {
        kinds.put(kind.name(), kind);
        return this;
    }

    /** Adds the objects of a YAML text. */
    public StubEstate add(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNext()) {
                if (documents.next() instanceof ObjectNode object) {
                    add(object);
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ObjectNode object) {
        String apiVersion = object.path("apiVersion").asText();
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        String wanted = object.path("kind").asText();
        StubKind kind = kinds.values().stream()
                .filter(each -> each.group().equals(group) && each.kind().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("serve " + apiVersion + " " + wanted + " first"));
        // As a server answers lists: what the list says already, its items leave out.
        ObjectNode item = object.deepCopy();
        item.remove(List.of("apiVersion", "kind"));
        ObjectNode metadata = item.withObjectProperty("metadata");
        created++;
        if (!metadata.has("uid")) {
            metadata.put("uid", "00000000-0000-4000-8000-%012d".formatted(created));
        }
        metadata.put("resourceVersion", String.valueOf(1000 + created));
        metadata.put("creationTimestamp", "2026-11-01T08:00:00Z");
        metadata.withArrayProperty("managedFields")
                .addObject()
                .put("manager", "kubectl-client-side-apply")
                .put("operation", "Update")
                .put("apiVersion", apiVersion)
                .put("fieldsType", "FieldsV1")
                .putObject("fieldsV1")
                .putObject("f:data")
                .putObject("f:password");
        addItem(
                kind.name(),
                metadata.path("namespace").asText(""),
                metadata.path("name").asText(),
                text(item));
    }

    /** Adds an item as it is, whatever it is. */
    public StubEstate addItem(String kind, String namespace, String name, String json) {
        objects.computeIfAbsent(kind, any -> new TreeMap<>()).put(namespace + "/" + name, json);
        return this;
    }

    public StubEstate remove(String kind, String namespace, String name) {
        objects.getOrDefault(kind, new TreeMap<>()).remove(namespace + "/" + name);
        return this;
    }

    boolean hasNamespace(String name) {
        return objects.getOrDefault("namespaces", new TreeMap<>()).containsKey("/" + name);
    }

    /** {@code namespace/name} of all objects of a kind. */
    public List<String> names(String kind) {
        return List.copyOf(objects.getOrDefault(kind, new TreeMap<>()).keySet());
    }

    /** What is kept of an object. */
    public String object(String kind, String namespace, String name) {
        return objects.getOrDefault(kind, new TreeMap<>()).getOrDefault(namespace + "/" + name, "");
    }

    List<StubKind> kinds() {
        return new ArrayList<>(kinds.values());
    }

    Optional<StubKind> kind(String group, String version, String resource) {
        return Optional.ofNullable(kinds.get(group.isEmpty() ? resource : resource + "." + group))
                .filter(kind -> kind.versions().contains(version));
    }

    /** By namespace and name, ordered. */
    TreeMap<String, String> objects(StubKind kind) {
        return objects.getOrDefault(kind.name(), new TreeMap<>());
    }

    static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
