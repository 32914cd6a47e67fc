// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Located;
import dev.plumbline.model.Namespace;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Subject;
import dev.plumbline.model.WorkloadKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns an object into its record; kinds without a record of their own keep their tree. */
public final class ModelReader {
    private static final Set<String> INGRESS_GROUPS = Set.of("networking.k8s.io", "extensions");
    private static final Set<String> GATEWAY_ROUTES = Set.of("HTTPRoute", "GRPCRoute", "TLSRoute");

    private ModelReader() {}

    public static Subject read(Resource resource) {
        Optional<WorkloadKind> workload = WorkloadKind.of(resource.id());
        if (workload.isPresent()) {
            return WorkloadReader.workload(resource, workload.get());
        }
        return switch (resource.id().group()) {
            case "" -> core(resource);
            case "rbac.authorization.k8s.io", "authorization.openshift.io" -> rbac(resource);
            default -> other(resource);
        };
    }

    private static Subject core(Resource resource) {
        return switch (resource.id().kind()) {
            case "ConfigMap" -> PayloadReader.configMap(resource);
            case "Secret" -> PayloadReader.secret(resource);
            case "ServiceAccount" -> serviceAccount(resource);
            case "Service" -> NetworkReader.service(resource);
            case "Namespace" ->
                new Namespace(
                        resource.id(),
                        MetadataReader.metadata(Field.root(resource).get("metadata")),
                        resource.provenance(),
                        resource.at());
            default -> custom(resource);
        };
    }

    private static Subject rbac(Resource resource) {
        return switch (resource.id().kind()) {
            case "Role", "ClusterRole" -> RbacReader.role(resource);
            case "RoleBinding", "ClusterRoleBinding" -> RbacReader.binding(resource);
            default -> custom(resource);
        };
    }

    private static Subject other(Resource resource) {
        String group = resource.id().group();
        String kind = resource.id().kind();
        if (INGRESS_GROUPS.contains(group) && kind.equals("Ingress")) {
            return NetworkReader.ingress(resource);
        }
        if (group.equals("route.openshift.io") && kind.equals("Route")) {
            return NetworkReader.openshiftRoute(resource);
        }
        if (group.equals("gateway.networking.k8s.io") && GATEWAY_ROUTES.contains(kind)) {
            return NetworkReader.gatewayRoute(resource);
        }
        return custom(resource);
    }

    private static ServiceAccount serviceAccount(Resource resource) {
        Field root = Field.root(resource);
        return new ServiceAccount(
                resource.id(),
                MetadataReader.metadata(root.get("metadata")),
                root.get("automountServiceAccountToken").bool(),
                names(root.get("imagePullSecrets")),
                names(root.get("secrets")),
                resource.provenance(),
                resource.at());
    }

    private static List<Located<String>> names(Field references) {
        return references.items().stream()
                .map(reference -> new Located<>(reference.get("name").text(), reference.at()))
                .toList();
    }

    private static CustomResource custom(Resource resource) {
        return new CustomResource(
                resource.id(),
                resource.apiVersion(),
                MetadataReader.metadata(Field.root(resource).get("metadata")),
                resource.root(),
                resource.origin(),
                resource.provenance(),
                resource.at());
    }
}
