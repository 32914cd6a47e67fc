// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.ListItems;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.model.ClusterScoped;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import java.util.ArrayList;
import java.util.List;

/** Tells which Kubernetes objects a document holds: one, the items of a list, or none. */
final class DocumentObjects {
    private static final int NESTED_LISTS = 8;

    private DocumentObjects() {}

    static List<Resource> of(Document document, Provenance otherwise) {
        List<Resource> resources = new ArrayList<>();
        collect(document, document.root(), otherwise, NESTED_LISTS, resources);
        return resources;
    }

    /** The objects of a rendered manifest; those that name no namespace are applied to the given one. */
    static List<Resource> rendered(Document document, String namespace) {
        return of(document, Provenance.MANIFEST).stream()
                .map(resource -> resource.id().namespace().isEmpty() && ClusterScoped.isNamespaced(resource.id())
                        ? in(namespace, resource)
                        : resource)
                .toList();
    }

    private static Resource in(String namespace, Resource resource) {
        ObjectId id = resource.id();
        return new Resource(
                new ObjectId(id.group(), id.kind(), namespace, id.name()),
                resource.apiVersion(),
                resource.root(),
                resource.comments(),
                resource.origin(),
                resource.provenance());
    }

    private static void collect(Document document, Node node, Provenance otherwise, int depth, List<Resource> into) {
        if (!(node instanceof MappingNode root) || depth == 0) {
            return;
        }
        String kind = root.text("kind").orElse("");
        String apiVersion = root.text("apiVersion").orElse("");
        if (kind.isEmpty() && apiVersion.isEmpty() && isKustomization(document)) {
            into.add(resource(document, root, "kustomize.config.k8s.io/v1beta1", "Kustomization", otherwise));
            return;
        }
        if (kind.isEmpty() || apiVersion.isEmpty()) {
            return;
        }
        if (kind.endsWith("List") && root.get("items").isPresent()) {
            String itemKind = kind.substring(0, kind.length() - "List".length());
            Document list = new Document(document.origin(), root, document.comments());
            for (Document item : ListItems.of(list, "items")) {
                collect(item, typed(item.root(), itemKind, apiVersion), otherwise, depth - 1, into);
            }
            return;
        }
        into.add(resource(document, root, apiVersion, kind, otherwise));
    }

    /** Kustomize takes its own file for what it is called (api/types, {@code FixKustomizationPostUnmarshalling}). */
    private static boolean isKustomization(Document document) {
        String path = document.origin().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals("kustomization.yaml") || name.equals("kustomization.yml") || name.equals("Kustomization");
    }

    /** Items of a typed list as the API server answers it leave out what the list already says. */
    private static Node typed(Node item, String kind, String apiVersion) {
        boolean complete = !(item instanceof MappingNode mapping)
                || kind.isEmpty()
                || mapping.text("kind").isPresent();
        if (complete) {
            return item;
        }
        return TypedItems.typed((MappingNode) item, apiVersion, kind);
    }

    private static Resource resource(
            Document document, MappingNode root, String apiVersion, String kind, Provenance otherwise) {
        String name = root.text("metadata", "name")
                .or(() -> root.text("metadata", "generateName"))
                .orElse("");
        ObjectId id = new ObjectId(
                ObjectId.groupOf(apiVersion),
                kind,
                root.text("metadata", "namespace").orElse(""),
                name);
        return new Resource(
                id,
                apiVersion,
                root,
                document.comments(),
                document.origin().of(id.path()),
                provenance(document, root, otherwise));
    }

    private static Provenance provenance(Document document, MappingNode root, Provenance otherwise) {
        return switch (document.origin().medium()) {
            case CLUSTER -> Provenance.CLUSTER;
            case FILE, STANDARD_INPUT -> isDumped(root) ? Provenance.DUMP : otherwise;
        };
    }

    /** What only an API server writes. */
    private static boolean isDumped(MappingNode root) {
        return root.text("metadata", "uid").isPresent()
                && root.text("metadata", "resourceVersion").isPresent();
    }
}
