// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.model.Container;
import dev.plumbline.model.Located;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import java.util.ArrayList;
import java.util.List;

/** Reads every kind that runs pods. */
final class WorkloadReader {
    private WorkloadReader() {}

    static Workload workload(Resource resource, WorkloadKind kind) {
        Field root = Field.root(resource);
        Field template = root.get(kind.podTemplate().toArray(String[]::new));
        return new Workload(
                resource.id(),
                kind,
                MetadataReader.metadata(root.get("metadata")),
                pod(template, root.get("spec", "volumeClaimTemplates")),
                root.get("spec", "replicas").integer(),
                resource.provenance(),
                0,
                Workload.Standing.CURRENT,
                resource.at());
    }

    /** A StatefulSet's claims are volumes of its pods under the names of their templates. */
    private static PodSpec pod(Field template, Field claims) {
        Field spec = template.get("spec");
        // serviceAccount is the deprecated alias that the API server still fills and takes (core/v1 PodSpec).
        Value<String> serviceAccount = spec.get("serviceAccountName").string();
        return new PodSpec(
                MetadataReader.metadata(template.get("metadata")),
                serviceAccount.isAbsent() ? spec.get("serviceAccount").string() : serviceAccount,
                spec.get("automountServiceAccountToken").bool(),
                new PodSpec.HostNamespaces(
                        spec.get("hostNetwork").bool(),
                        spec.get("hostPID").bool(),
                        spec.get("hostIPC").bool()),
                containers(spec),
                VolumeReader.volumes(spec.get("volumes"), claims),
                spec.get("imagePullSecrets").items().stream()
                        .map(secret -> new Located<>(secret.get("name").text(), secret.at()))
                        .toList(),
                ContainerReader.security(spec.get("securityContext")),
                new PodSpec.Scheduling(
                        spec.get("nodeName").string(),
                        spec.get("affinity").has("podAntiAffinity"),
                        spec.get("runtimeClassName").string(),
                        spec.get("shareProcessNamespace").bool(),
                        new PodSpec.Nodes(
                                spec.get("nodeSelector").textMap(),
                                spec.get("affinity").has("nodeAffinity"),
                                spec.get("tolerations").items().stream()
                                        .map(WorkloadReader::toleration)
                                        .toList())),
                spec.at());
    }

    private static PodSpec.Toleration toleration(Field toleration) {
        return new PodSpec.Toleration(
                toleration.get("key").text(),
                toleration.get("operator").text(),
                toleration.get("value").text(),
                toleration.get("effect").text(),
                toleration.at());
    }

    private static List<Container> containers(Field spec) {
        List<Container> containers = new ArrayList<>();
        for (Container.Sort sort : Container.Sort.values()) {
            for (Field container : spec.get(sort.field()).items()) {
                containers.add(ContainerReader.container(container, sort));
            }
        }
        return containers;
    }
}
