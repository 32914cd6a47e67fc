// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import java.util.Set;

/**
 * Tells which kinds live in no namespace. Kubernetes' own are those that {@code kubectl api-resources --namespaced=false}
 * lists for 1.34; of other groups' kinds the names that begin with {@code Cluster} do so by custom.
 */
public final class ClusterScoped {
    private static final Set<String> KINDS = Set.of(
            "APIService",
            "CSIDriver",
            "CSINode",
            "CertificateSigningRequest",
            "ComponentStatus",
            "CustomResourceDefinition",
            "DeviceClass",
            "FlowSchema",
            "GatewayClass",
            "IPAddress",
            "IngressClass",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PodSecurityPolicy",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "ResourceSlice",
            "RuntimeClass",
            "SecurityContextConstraints",
            "SelfSubjectAccessReview",
            "SelfSubjectReview",
            "SelfSubjectRulesReview",
            "ServiceCIDR",
            "StorageClass",
            "SubjectAccessReview",
            "TokenReview",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment",
            "VolumeAttributesClass",
            "VolumeSnapshotClass");

    private ClusterScoped() {}

    /** Whether an object of this kind has a namespace; a guess for kinds that are not Kubernetes' own. */
    public static boolean isNamespaced(ObjectId id) {
        return !KINDS.contains(id.kind()) && !id.kind().startsWith("Cluster");
    }
}
