// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.client.ExternalSecretsClients;
import java.util.List;

/** A store and an ExternalSecret of the External Secrets Operator, which keeps a Kubernetes Secret fresh. */
final class ExternalSecretsDelivery implements Delivery {
    private static final String VERSION = ExternalSecretsClients.GROUP + "/v1";

    @Override
    public List<Part> objects(Bundle bundle) {
        String namespace = bundle.premises().namespace();
        Part store = new Part.Manifest(Tree.object(
                VERSION,
                "SecretStore",
                namespace,
                bundle.name(),
                "spec",
                Tree.of(
                        "provider",
                        Tree.of(
                                "vault",
                                Tree.of(
                                        "server",
                                        bundle.premises().address(),
                                        "path",
                                        bundle.mount(),
                                        "version",
                                        "v2",
                                        "auth",
                                        Tree.of(
                                                "kubernetes",
                                                Tree.of(
                                                        "mountPath",
                                                        bundle.door().mount(),
                                                        "role",
                                                        bundle.door().role(),
                                                        "serviceAccountRef",
                                                        Tree.of(
                                                                "name",
                                                                bundle.door().subject(),
                                                                "audiences",
                                                                List.of(bundle.door()
                                                                        .audience())))))))));
        Part external = new Part.Manifest(Tree.object(
                VERSION,
                "ExternalSecret",
                namespace,
                bundle.name(),
                "spec",
                Tree.of(
                        "refreshInterval",
                        "1m",
                        "secretStoreRef",
                        Tree.of("kind", "SecretStore", "name", bundle.name()),
                        "target",
                        Tree.of("name", Copies.secretName(bundle), "creationPolicy", "Owner"),
                        "data",
                        bundle.fields().stream()
                                .map(field -> Tree.of(
                                        "secretKey",
                                        field,
                                        "remoteRef",
                                        Tree.of("key", bundle.path(), "property", field)))
                                .toList())));
        return List.of(store, external);
    }

    @Override
    public void change(Bundle bundle) {
        // The operator fills the Secret; the pods refer to it.
    }
}
