// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.model.DeclaredBy;
import dev.plumbline.model.DeclaredBy.Tool;
import dev.plumbline.model.Lineage;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Resource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where an object comes from, of what controllers and deployment tools write into its metadata. */
public final class LineageReader {
    /** Their children's names are made up; a StatefulSet's and a DaemonSet's revisions are, its pods are numbered. */
    private static final Set<String> MAKERS =
            Set.of("Deployment", "ReplicaSet", "ReplicationController", "Job", "CronJob", "DaemonSet", "Rollout");

    /** What Kustomize's generators append: ten characters of an alphabet of its own (api/hasher). */
    private static final Pattern CONTENT_HASH = Pattern.compile("(.+)-[2456789bcdfghkmt]{10}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/-]{1,500}");

    private final ObjectId id;
    private final MappingNode root;

    private LineageReader(Resource resource) {
        id = resource.id();
        root = resource.root();
    }

    public static Lineage read(Resource resource) {
        LineageReader reader = new LineageReader(resource);
        return new Lineage(reader.lasting(), reader.declaredBy());
    }

    private ObjectId lasting() {
        return lastingName().map(this::named).orElse(id);
    }

    private ObjectId named(String name) {
        return new ObjectId(id.group(), id.kind(), id.namespace(), name);
    }

    private Optional<String> lastingName() {
        Optional<MappingNode> owner = controller();
        if (owner.isPresent()) {
            return childName(owner.get());
        }
        if (id.group().isEmpty() && (id.kind().equals("ConfigMap") || id.kind().equals("Secret"))) {
            var hashed = CONTENT_HASH.matcher(id.name());
            return hashed.matches() ? Optional.of(hashed.group(1)) : accountTokenName();
        }
        return name(root.text("metadata", "generateName"));
    }

    /** Of what a controller made: the owner's name, without the hash that a ReplicaSet took from its template. */
    private Optional<String> childName(MappingNode owner) {
        String kind = owner.text("kind").orElse("");
        String name = owner.text("name").orElse("");
        boolean revision = id.kind().equals("ControllerRevision");
        if (name.isEmpty() || !revision && !MAKERS.contains(kind)) {
            return Optional.empty();
        }
        String hash = "-" + label("pod-template-hash").orElse("");
        boolean hashed = kind.equals("ReplicaSet") && hash.length() > 1 && name.endsWith(hash);
        return Optional.of(hashed ? name.substring(0, name.length() - hash.length()) : name);
    }

    /** Before Kubernetes 1.24 each ServiceAccount had such a Secret. */
    private Optional<String> accountTokenName() {
        return annotation("kubernetes.io/service-account.name")
                .map(account -> account + "-token-")
                .filter(prefix -> id.name().startsWith(prefix) && id.name().length() == prefix.length() + 5);
    }

    private Optional<MappingNode> controller() {
        return root.get("metadata", "ownerReferences").flatMap(node -> node.asSequence()).stream()
                .flatMap(owners -> owners.items().stream())
                .flatMap(owner -> owner.asMapping().stream())
                .filter(owner -> owner.text("controller").filter("true"::equals).isPresent())
                .findFirst();
    }

    private Optional<DeclaredBy> declaredBy() {
        return argo().or(() -> flux("kustomize.toolkit.fluxcd.io", Tool.FLUX_KUSTOMIZATION))
                .or(() -> flux("helm.toolkit.fluxcd.io", Tool.FLUX_HELM_RELEASE))
                .or(this::helm)
                .or(this::kubectl);
    }

    /**
     * Argo CD, "Resource Tracking": {@code <app>:<group>/<kind>:<namespace>/<name>}, which Argo CD itself believes only on the
     * object that it names; controllers copy annotations to their children.
     */
    private Optional<DeclaredBy> argo() {
        Optional<String> tracked = annotation("argocd.argoproj.io/tracking-id")
                .map(text -> text.split(":", -1))
                .filter(parts -> parts.length >= 3)
                .filter(parts -> names(id.kind(), id.name(), parts)
                        || controller()
                                .filter(owner -> names(
                                        owner.text("kind").orElse(""),
                                        owner.text("name").orElse(""),
                                        parts))
                                .isPresent())
                .map(parts -> parts[0]);
        return tracked.or(() -> label("argocd.argoproj.io/instance"))
                .map(app -> new DeclaredBy(Tool.ARGO_CD, app.replaceFirst("_", "/")));
    }

    private static boolean names(String kind, String name, String[] parts) {
        return parts[1].endsWith("/" + kind) && parts[2].endsWith("/" + name);
    }

    private Optional<DeclaredBy> flux(String group, Tool tool) {
        return label(group + "/name")
                .map(name -> new DeclaredBy(
                        tool,
                        label(group + "/namespace").map(space -> space + "/").orElse("") + name));
    }

    private Optional<DeclaredBy> helm() {
        return annotation("meta.helm.sh/release-name")
                .map(name -> new DeclaredBy(
                        Tool.HELM,
                        annotation("meta.helm.sh/release-namespace")
                                        .map(space -> space + "/")
                                        .orElse("")
                                + name));
    }

    private Optional<DeclaredBy> kubectl() {
        return root.get("metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration")
                .map(applied -> new DeclaredBy(Tool.KUBECTL, ""));
    }

    private Optional<String> label(String key) {
        return name(root.text("metadata", "labels", key));
    }

    private Optional<String> annotation(String key) {
        return name(root.text("metadata", "annotations", key));
    }

    /** Reports show these, so what is no name is not taken for one. */
    private static Optional<String> name(Optional<String> text) {
        return text.filter(candidate -> NAME.matcher(candidate).matches());
    }
}
