// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the stub answers when nothing is wrong. */
final class StubRoutes {
    private static final Pattern LIST = Pattern.compile(
            "/(?:api/(?<core>v1)|apis/(?<group>[^/]+)/(?<version>[^/]+))(?:/namespaces/(?<ns>[^/]+))?/(?<resource>[a-z]+)(?:/(?<name>[^/]+))?");

    private final StubEstate estate;
    private boolean aggregated = true;

    StubRoutes(StubEstate estate) {
        this.estate = estate;
    }

    void aggregated(boolean offered) {
        aggregated = offered;
    }

    Reply answer(StubRequest request, String body, StubUser user) {
        if (request.method().equals("POST")) {
            return StubReviews.answer(request.path(), body, user);
        }
        String path = request.path();
        if (!request.method().equals("GET")) {
            Matcher one = LIST.matcher(path);
            return one.matches() && one.group("name") != null
                    ? changed(request, one, body, user)
                    : Reply.status(405, "MethodNotAllowed", "");
        }
        if (path.equals("/api") || path.equals("/apis")) {
            boolean asked = request.header("accept").contains("APIGroupDiscoveryList");
            return Reply.json(
                    200,
                    StubEstate.text(
                            aggregated && asked
                                    ? StubDiscovery.aggregated(estate, path)
                                    : StubDiscovery.legacy(estate, path)));
        }
        Optional<ObjectNode> resources = StubDiscovery.resources(estate, path);
        if (resources.isPresent()) {
            return Reply.json(200, StubEstate.text(resources.get()));
        }
        Matcher list = LIST.matcher(path);
        return list.matches() ? objects(request, list, user) : notFound();
    }

    private static Reply notFound() {
        return new Reply(404, "text/plain; charset=utf-8", "404 page not found\n");
    }

    private Reply objects(StubRequest request, Matcher at, StubUser user) {
        String group = at.group("group") == null ? "" : at.group("group");
        String version = at.group("core") == null ? at.group("version") : at.group("core");
        String namespace = at.group("ns") == null ? "" : at.group("ns");
        String resource = at.group("resource");
        boolean ofNamespace = resource.equals("namespaces") && at.group("name") != null;
        if (!user.allowed(group, resource, ofNamespace ? at.group("name") : namespace)) {
            return Reply.status(403, "Forbidden", "");
        }
        Optional<StubKind> kind = estate.kind(group, version, resource);
        if (kind.isEmpty()) {
            return notFound();
        }
        if (at.group("name") != null) {
            String object = estate.objects(kind.get()).get(namespace + "/" + at.group("name"));
            return object == null ? Reply.status(404, "NotFound", "") : Reply.json(200, object);
        }
        return page(request, kind.get(), version, namespace);
    }

    /** Server-side apply and deletion of one object. */
    private Reply changed(StubRequest request, Matcher at, String body, StubUser user) {
        String namespace = at.group("ns") == null ? "" : at.group("ns");
        Optional<StubKind> kind = at.group("group") == null
                ? Optional.empty()
                : estate.kind(at.group("group"), at.group("version"), at.group("resource"));
        if (kind.isEmpty()) {
            return notFound();
        }
        if (!user.allowed(at.group("group"), at.group("resource"), namespace)) {
            return Reply.status(403, "Forbidden", "");
        }
        boolean there = estate.objects(kind.get()).containsKey(namespace + "/" + at.group("name"));
        if (request.method().equals("DELETE")) {
            String object = estate.objects(kind.get()).getOrDefault(namespace + "/" + at.group("name"), "{}");
            String uid = StubEstate.parsed(object).at("/metadata/uid").asText();
            String wanted = StubEstate.parsed(body).at("/preconditions/uid").asText(uid);
            if (there && !wanted.equals(uid)) {
                return Reply.status(409, "Conflict", "");
            }
            estate.remove(kind.get().name(), namespace, at.group("name"));
            return there ? Reply.json(200, "{}") : Reply.status(404, "NotFound", "");
        }
        boolean applied = request.method().equals("PATCH")
                && request.header("content-type").equals("application/apply-patch+yaml")
                && !request.query().getOrDefault("fieldManager", "").isEmpty();
        if (!applied) {
            return Reply.status(415, "UnsupportedMediaType", "");
        }
        if (!namespace.isEmpty() && !estate.hasNamespace(namespace)) {
            return Reply.status(404, "NotFound", "");
        }
        estate.add(body);
        return Reply.json(there ? 200 : 201, body);
    }

    private Reply page(StubRequest request, StubKind kind, String version, String namespace) {
        String token = request.query().getOrDefault("continue", "");
        String after = token.isEmpty() ? "" : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        // The watch cache knows no pages.
        boolean cached = request.query().getOrDefault("resourceVersion", "").equals("0");
        int limit =
                cached ? Integer.MAX_VALUE : Integer.parseInt(request.query().getOrDefault("limit", "1000000"));
        SortedMap<String, String> all = estate.objects(kind);
        List<Map.Entry<String, String>> rest = all.entrySet().stream()
                .filter(entry -> namespace.isEmpty() || entry.getKey().startsWith(namespace + "/"))
                .filter(entry -> entry.getKey().compareTo(after) > 0)
                .filter(entry -> selected(request.query().getOrDefault("fieldSelector", ""), entry.getValue()))
                .filter(entry -> labelled(request.query().getOrDefault("labelSelector", ""), entry.getValue()))
                .toList();
        List<Map.Entry<String, String>> page = rest.subList(0, Math.min(limit, rest.size()));
        boolean more = page.size() < rest.size();
        String next = more ? encoded(page.get(page.size() - 1).getKey()) : "";
        boolean metadataOnly = request.header("accept").contains("PartialObjectMetadataList");
        String apiVersion =
                metadataOnly ? "meta.k8s.io/v1" : kind.group().isEmpty() ? version : kind.group() + "/" + version;
        String name = metadataOnly ? "PartialObjectMetadataList" : kind.kind() + "List";
        List<String> items = new ArrayList<>();
        for (Map.Entry<String, String> entry : page) {
            items.add(metadataOnly ? metadataOf(entry.getValue()) : entry.getValue());
        }
        return Reply.json(
                200,
                "{\"kind\":\"" + name + "\",\"apiVersion\":\"" + apiVersion
                        + "\",\"metadata\":{\"resourceVersion\":\"4711\""
                        + (more
                                ? ",\"continue\":\"" + next + "\",\"remainingItemCount\":" + (rest.size() - page.size())
                                : "")
                        + "},\"items\":[" + String.join(",", items) + "]}");
    }

    /** A token to go on after this object. */
    static String encoded(String after) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean selected(String selector, String json) {
        if (selector.isEmpty()) {
            return true;
        }
        boolean not = selector.contains("!=");
        String[] sides = selector.split(not ? "!=" : "=", 2);
        JsonNode object = StubEstate.parsed(json);
        String value = sides[0].startsWith("metadata.")
                ? object.path("metadata")
                        .path(sides[0].substring("metadata.".length()))
                        .asText()
                : object.path(sides[0]).asText();
        return value.equals(sides[1]) != not;
    }

    private static boolean labelled(String selector, String json) {
        String[] sides = selector.split("=", 2);
        return selector.isEmpty()
                || StubEstate.parsed(json)
                        .path("metadata")
                        .path("labels")
                        .path(sides[0])
                        .asText()
                        .equals(sides[1]);
    }

    private static String metadataOf(String json) {
        ObjectNode partial = StubEstate.JSON.createObjectNode();
        partial.put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
        partial.set("metadata", StubEstate.parsed(json).path("metadata"));
        return StubEstate.text(partial);
    }

    /** Discovery's list of verbs. */
    static ArrayNode verbs() {
        ArrayNode verbs = StubEstate.JSON.createArrayNode();
        List.of("create", "delete", "get", "list", "patch", "update", "watch").forEach(verbs::add);
        return verbs;
    }
}
