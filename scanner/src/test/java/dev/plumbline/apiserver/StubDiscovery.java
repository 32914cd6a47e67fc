// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the stub says that it serves, in the aggregated and in the older form. */
final class StubDiscovery {
    private StubDiscovery() {}

    static ObjectNode aggregated(StubEstate estate, String path) {
        ObjectNode list = StubEstate.JSON.createObjectNode();
        list.put("kind", "APIGroupDiscoveryList").put("apiVersion", "apidiscovery.k8s.io/v2");
        list.putObject("metadata");
        ArrayNode items = list.putArray("items");
        for (String group : groups(estate, path)) {
            ObjectNode item = items.addObject();
            ObjectNode metadata = item.putObject("metadata");
            if (!group.isEmpty()) {
                metadata.put("name", group);
            }
            ArrayNode versions = item.putArray("versions");
            for (String version : versions(estate, group)) {
                ObjectNode at = versions.addObject();
                at.put("version", version).put("freshness", "Current");
                ArrayNode resources = at.putArray("resources");
                for (StubKind kind : kinds(estate, group, version)) {
                    ObjectNode resource = resources.addObject();
                    resource.put("resource", kind.resource());
                    resource.putObject("responseKind")
                            .put("group", group)
                            .put("version", version)
                            .put("kind", kind.kind());
                    resource.put("scope", kind.namespaced() ? "Namespaced" : "Cluster");
                    resource.set("verbs", StubRoutes.verbs());
                }
            }
        }
        return list;
    }

    static ObjectNode legacy(StubEstate estate, String path) {
        ObjectNode answer = StubEstate.JSON.createObjectNode();
        if (path.equals("/api")) {
            answer.put("kind", "APIVersions").putArray("versions").add("v1");
            return answer;
        }
        answer.put("kind", "APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = answer.putArray("groups");
        for (String group : groups(estate, path)) {
            ObjectNode entry = groups.addObject();
            entry.put("name", group);
            ArrayNode versions = entry.putArray("versions");
            List<String> served = List.copyOf(versions(estate, group));
            served.forEach(version -> versions.addObject()
                    .put("groupVersion", group + "/" + version)
                    .put("version", version));
            entry.putObject("preferredVersion")
                    .put("groupVersion", group + "/" + served.get(0))
                    .put("version", served.get(0));
        }
        return answer;
    }

    /** The older form's list of one version, when the path is one. */
    static Optional<ObjectNode> resources(StubEstate estate, String path) {
        String[] parts = path.split("/");
        boolean core = path.equals("/api/v1");
        if (!core && !(parts.length == 4 && parts[1].equals("apis"))) {
            return Optional.empty();
        }
        String group = core ? "" : parts[2];
        String version = core ? "v1" : parts[3];
        if (kinds(estate, group, version).isEmpty()) {
            return Optional.empty();
        }
        ObjectNode list = StubEstate.JSON.createObjectNode();
        list.put("kind", "APIResourceList").put("groupVersion", core ? "v1" : group + "/" + version);
        ArrayNode resources = list.putArray("resources");
        for (StubKind kind : kinds(estate, group, version)) {
            resources
                    .addObject()
                    .put("name", kind.resource())
                    .put("namespaced", kind.namespaced())
                    .put("kind", kind.kind())
                    .set("verbs", StubRoutes.verbs());
            resources.addObject().put("name", kind.resource() + "/status").put("kind", kind.kind());
        }
        return Optional.of(list);
    }

    private static Set<String> groups(StubEstate estate, String path) {
        Set<String> groups = new LinkedHashSet<>();
        for (StubKind kind : estate.kinds()) {
            if (kind.group().isEmpty() == path.equals("/api")) {
                groups.add(kind.group());
            }
        }
        return groups;
    }

    private static Set<String> versions(StubEstate estate, String group) {
        Set<String> versions = new LinkedHashSet<>();
        estate.kinds().stream()
                .filter(kind -> kind.group().equals(group))
                .forEach(kind -> versions.addAll(kind.versions()));
        return versions;
    }

    private static List<StubKind> kinds(StubEstate estate, String group, String version) {
        return estate.kinds().stream()
                .filter(kind -> kind.group().equals(group) && kind.versions().contains(version))
                .toList();
    }
}
