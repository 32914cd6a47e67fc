// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.SequenceNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises Secrets that an operator writes from a store, or fills with certificates: nobody typed what is in them. */
final class Synchronised {
    /** Kinds that own the Secrets they write. */
    private static final Map<String, String> OWNERS = Map.of(
            "ExternalSecret", "External Secrets",
            "ClusterExternalSecret", "External Secrets",
            "VaultStaticSecret", "Vault Secrets Operator",
            "VaultDynamicSecret", "Vault Secrets Operator",
            "VaultPKISecret", "Vault Secrets Operator",
            "HCPVaultSecretsApp", "Vault Secrets Operator",
            "SealedSecret", "Sealed Secrets",
            "SecretProviderClassPodStatus", "Secrets Store CSI driver",
            "Certificate", "cert-manager",
            "SopsSecret", "SOPS operator");

    private static final Map<String, String> ANNOTATIONS = Map.of(
            "cert-manager.io/certificate-name", "cert-manager",
            "reconcile.external-secrets.io/data-hash", "External Secrets",
            "sealedsecrets.bitnami.com/managed", "Sealed Secrets");

    private static final Map<String, String> LABELS = Map.of(
            "reconcile.external-secrets.io/managed", "External Secrets",
            "reconcile.external-secrets.io/created-by", "External Secrets",
            "secrets.hashicorp.com/vso-ownerRefUID", "Vault Secrets Operator",
            "secrets-store.csi.k8s.io/managed", "Secrets Store CSI driver",
            "controller.cert-manager.io/fao", "cert-manager");

    private Synchronised() {}

    /** Who writes the Secret, when it is an operator. */
    static Optional<String> writer(MappingNode secret) {
        Optional<MappingNode> metadata = secret.get("metadata").flatMap(Node::asMapping);
        return metadata.flatMap(fields -> owner(fields)
                .or(() -> marked(fields, "annotations", ANNOTATIONS))
                .or(() -> marked(fields, "labels", LABELS)));
    }

    private static Optional<String> owner(MappingNode metadata) {
        List<Node> owners = metadata.get("ownerReferences")
                .flatMap(Node::asSequence)
                .map(SequenceNode::items)
                .orElse(List.of());
        return owners.stream()
                .flatMap(owner -> owner.asMapping().stream())
                .flatMap(owner -> owner.text("kind").stream())
                .filter(OWNERS::containsKey)
                .findFirst()
                .map(OWNERS::get);
    }

    private static Optional<String> marked(MappingNode metadata, String field, Map<String, String> marks) {
        return metadata.get(field)
                .flatMap(Node::asMapping)
                .flatMap(entries -> entries.entries().stream()
                        .map(entry -> entry.key().value())
                        .filter(marks::containsKey)
                        .findFirst()
                        .map(marks::get));
    }
}
