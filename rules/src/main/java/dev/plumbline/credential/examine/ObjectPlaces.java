// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.credential.key.WordTable;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.WorkloadKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which parts of an object are places for credentials, kind by kind. */
final class ObjectPlaces {
    /** Kinds whose own fields never hold a credential; their metadata is looked at all the same. */
    private static final Set<String> HARMLESS = WordTable.of("""
            Role RoleBinding ClusterRole ClusterRoleBinding Namespace ServiceAccount Service Endpoints EndpointSlice
            NetworkPolicy PodDisruptionBudget HorizontalPodAutoscaler CustomResourceDefinition CSIDriver CSINode Lease
            Event Node PriorityClass LimitRange ResourceQuota PersistentVolumeClaim RuntimeClass IngressClass
            VolumeAttachment APIService ComponentStatus TokenReview SubjectAccessReview
            """);

    /** Fields of a kustomization that become the data of Secrets and ConfigMaps. */
    private static final Map<String, Setting.Kind> GENERATORS = Map.of(
            "secretGenerator", Setting.Kind.SECRET,
            "configMapGenerator", Setting.Kind.CONFIGURATION);

    private final Texts texts;
    private final Harvest harvest;
    private final boolean live;
    private final Metadata metadata;
    private final Payloads payloads;
    private final Pods pods;

    ObjectPlaces(Texts texts, Harvest harvest) {
        this.texts = texts;
        this.harvest = harvest;
        this.live = harvest.provenance().isLive();
        this.metadata = new Metadata(texts, harvest, this);
        this.payloads = new Payloads(texts, harvest);
        this.pods = new Pods(texts, harvest);
    }

    /** True for a Kubernetes object, wherever it is packed. */
    static boolean isObject(MappingNode mapping) {
        return mapping.text("apiVersion").isPresent()
                && mapping.text("kind").isPresent()
                && (mapping.get("metadata").isPresent() || mapping.get("items").isPresent());
    }

    boolean isLive() {
        return live;
    }

    /** An object that stands at a path: the root of a document, an item of a template, a copy in an annotation. */
    void object(MappingNode root, FieldPath base) {
        String kind = root.text("kind").orElse("");
        String group = ObjectId.groupOf(root.text("apiVersion").orElse(""));
        Optional<WorkloadKind> workload = WorkloadKind.of(new ObjectId(group, kind, "", ""));
        if (workload.isPresent()) {
            workload(root, base, workload.get());
        } else if (group.isEmpty() && kind.equals("ConfigMap")) {
            payloads.configMap(root, base, live);
        } else if (group.isEmpty() && kind.equals("Secret")) {
            payloads.secret(root, base, live);
        } else if (kind.endsWith("List") && root.get("items").isPresent()) {
            objects(root, "items", base);
        } else if (kind.equals("Template") && root.get("objects").isPresent()) {
            template(root, base);
        } else if (kind.equals("PersistentVolume")) {
            root.get("spec").ifPresent(spec -> fields(Place.VOLUME, base.key("spec"), spec));
        } else if (!HARMLESS.contains(kind)) {
            custom(root, base);
        }
        root.get("metadata").flatMap(Node::asMapping).ifPresent(fields -> metadata.of(fields, base.key("metadata")));
    }

    private void workload(MappingNode root, FieldPath base, WorkloadKind kind) {
        MappingNode template = root;
        FieldPath path = base;
        for (String key : kind.podTemplate()) {
            Optional<MappingNode> next = template.get(key).flatMap(Node::asMapping);
            if (next.isEmpty()) {
                return;
            }
            template = next.get();
            path = path.key(key);
        }
        FieldPath at = path;
        if (!kind.podTemplate().isEmpty()) {
            template.get("metadata")
                    .flatMap(Node::asMapping)
                    .ifPresent(fields -> metadata.of(fields, at.key("metadata")));
        }
        template.get("spec").flatMap(Node::asMapping).ifPresent(spec -> pods.spec(spec, at.key("spec"), live));
    }

    /** An OpenShift template: parameters with literal values, and objects that use them. */
    private void template(MappingNode root, FieldPath base) {
        root.get("parameters")
                .ifPresent(parameters -> fields(Place.CUSTOM_RESOURCE, base.key("parameters"), parameters));
        // a template is one subject, whatever its objects are
        harvest.under(Place.CUSTOM_RESOURCE, "objects", () -> objects(root, "objects", base));
    }

    private void objects(MappingNode root, String field, FieldPath base) {
        List<Node> items = root.get(field)
                .flatMap(Node::asSequence)
                .map(SequenceNode::items)
                .orElse(List.of());
        List<String> names = Items.stableNames(items);
        for (int index = 0; index < items.size(); index++) {
            FieldPath path = base.key(field).item(index, names.get(index));
            items.get(index).asMapping().ifPresent(object -> object(object, path));
        }
    }

    private void custom(MappingNode root, FieldPath base) {
        for (MappingNode.Entry entry : root.entries()) {
            String key = entry.key().value();
            boolean known = Set.of("apiVersion", "kind", "metadata", "status").contains(key);
            if (!known && !isSealed(root)) {
                fields(
                        Place.CUSTOM_RESOURCE,
                        GENERATORS.getOrDefault(key, Setting.Kind.SCHEMA),
                        base.key(key),
                        entry.value());
            }
        }
    }

    private static boolean isSealed(MappingNode root) {
        return root.text("kind").filter("SealedSecret"::equals).isPresent();
    }

    private void fields(Place place, FieldPath base, Node node) {
        fields(place, Setting.Kind.SCHEMA, base, node);
    }

    private void fields(Place place, Setting.Kind kind, FieldPath base, Node node) {
        Scene scene = new Scene(place, new Setting(kind, live), base, Naming.titled(base.toString()));
        List<String> around = base.lastKey().map(List::of).orElse(List.of());
        texts.trees().tree(scene, FieldPath.root(), node, around, 0);
    }
}
