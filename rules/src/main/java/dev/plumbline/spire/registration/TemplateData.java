// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Located;
import dev.plumbline.model.Metadata;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import dev.plumbline.spire.text.Datum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the controller manager's templates see of a pod and its node. Pods that do not run get a placeholder node, and
 * placeholders for their name and UID.
 */
final class TemplateData {
    private static final List<String> META_FIELDS = List.of(
            "Name",
            "GenerateName",
            "Namespace",
            "SelfLink",
            "UID",
            "ResourceVersion",
            "Generation",
            "CreationTimestamp",
            "DeletionTimestamp",
            "DeletionGracePeriodSeconds",
            "Labels",
            "Annotations",
            "OwnerReferences",
            "Finalizers",
            "ManagedFields",
            "GetName",
            "GetNamespace",
            "GetUID",
            "GetLabels",
            "GetAnnotations",
            "GetGenerateName",
            "String");
    private static final List<String> POD_FIELDS = List.of(
            "Volumes",
            "InitContainers",
            "Containers",
            "EphemeralContainers",
            "RestartPolicy",
            "TerminationGracePeriodSeconds",
            "ActiveDeadlineSeconds",
            "DNSPolicy",
            "NodeSelector",
            "ServiceAccountName",
            "DeprecatedServiceAccount",
            "AutomountServiceAccountToken",
            "NodeName",
            "HostNetwork",
            "HostPID",
            "HostIPC",
            "ShareProcessNamespace",
            "SecurityContext",
            "ImagePullSecrets",
            "Hostname",
            "Subdomain",
            "Affinity",
            "SchedulerName",
            "Tolerations",
            "HostAliases",
            "PriorityClassName",
            "Priority",
            "DNSConfig",
            "ReadinessGates",
            "RuntimeClassName",
            "EnableServiceLinks",
            "PreemptionPolicy",
            "Overhead",
            "TopologySpreadConstraints",
            "SetHostnameAsFQDN",
            "OS",
            "HostUsers",
            "SchedulingGates",
            "ResourceClaims",
            "Resources",
            "HostnameOverride",
            "String");
    private static final List<String> NODE_FIELDS = List.of(
            "PodCIDR",
            "PodCIDRs",
            "ProviderID",
            "Unschedulable",
            "Taints",
            "ConfigSource",
            "DoNotUseExternalID",
            "String");

    /** The root's fields with those of the structs behind them; the others are plain texts. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "TrustDomain", List.of(),
            "ClusterName", List.of(),
            "ClusterDomain", List.of(),
            "PodMeta", META_FIELDS,
            "PodSpec", POD_FIELDS,
            "NodeMeta", META_FIELDS,
            "NodeSpec", NODE_FIELDS);

    private TemplateData() {}

    /** True when the data has a field of that name, {@code PodMeta.Namespace}; what lies deeper is not looked at. */
    static boolean has(String chain) {
        String[] names = chain.split("\\.", 3);
        List<String> inner = FIELDS.get(names[0]);
        return inner != null && (names.length == 1 || inner.contains(names[1]));
    }

    /** What a parent ID template sees: no pod. */
    static Datum node(ManagerView manager) {
        Map<String, Datum> fields = common(manager);
        fields.put("PodMeta", new Datum.Nil());
        fields.put("PodSpec", new Datum.Nil());
        return new Datum.Struct("the template's data", fields, List.of());
    }

    static Datum pod(ManagerView manager, Workload workload) {
        Map<String, Datum> fields = common(manager);
        fields.put("PodMeta", podMeta(workload));
        fields.put("PodSpec", podSpec(workload));
        return new Datum.Struct("the template's data", fields, List.of());
    }

    private static Map<String, Datum> common(ManagerView manager) {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("TrustDomain", manager.trustDomain());
        fields.put("ClusterName", manager.clusterName());
        fields.put("ClusterDomain", manager.clusterDomain());
        Map<String, Datum> meta = new LinkedHashMap<>();
        meta.put("Name", new Datum.Placeholder("{node-name}"));
        meta.put("UID", new Datum.Placeholder("{node-uid}"));
        fields.put("NodeMeta", new Datum.Struct("NodeMeta", meta, META_FIELDS));
        fields.put("NodeSpec", new Datum.Struct("NodeSpec", Map.of(), NODE_FIELDS));
        return fields;
    }

    private static Datum podMeta(Workload workload) {
        Metadata metadata = workload.kind() == WorkloadKind.POD
                ? workload.metadata()
                : workload.pod().metadata();
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put(
                "Name",
                workload.kind() == WorkloadKind.POD ? text(workload.id().name()) : new Datum.Placeholder("{pod-name}"));
        fields.put("UID", new Datum.Placeholder("{pod-uid}"));
        fields.put("Namespace", namespace(workload));
        fields.put("Labels", new Datum.Texts(texts(metadata.labels())));
        fields.put("Annotations", new Datum.Texts(texts(metadata.annotations())));
        return new Datum.Struct("PodMeta", fields, META_FIELDS);
    }

    private static Datum podSpec(Workload workload) {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("ServiceAccountName", datum(workload.pod().serviceAccountName(), "the pod's ServiceAccount"));
        Value<String> node = workload.pod().scheduling().nodeName();
        fields.put("NodeName", node.isAbsent() ? new Datum.Placeholder("{node-name}") : datum(node, "the pod's node"));
        fields.put("HostNetwork", new Datum.Flag(workload.pod().host().network().isKnown(Boolean::booleanValue)));
        fields.put("HostPID", new Datum.Flag(workload.pod().host().pid().isKnown(Boolean::booleanValue)));
        fields.put("HostIPC", new Datum.Flag(workload.pod().host().ipc().isKnown(Boolean::booleanValue)));
        return new Datum.Struct("PodSpec", fields, POD_FIELDS);
    }

    private static Datum namespace(Workload workload) {
        return workload.namespace().isEmpty() ? new Datum.Placeholder("{namespace}") : text(workload.namespace());
    }

    private static Datum datum(Value<String> value, String what) {
        return value.fold(known -> text(known.value()), () -> text(""), unknown -> new Datum.Unknown(what));
    }

    private static Datum text(String text) {
        return new Datum.Text(text);
    }

    static Map<String, String> texts(Map<String, Located<String>> located) {
        Map<String, String> texts = new LinkedHashMap<>();
        located.forEach((key, value) -> texts.put(key, value.value()));
        return texts;
    }
}
