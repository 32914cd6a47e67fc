// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Premises;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.CsiClients;
import dev.plumbline.vault.client.ExternalSecretsClients;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.OperatorClients;
import dev.plumbline.vault.client.VaultClient;
import java.util.List;
import java.util.Optional;

/** The resources in which a client's login and connection are written, where that is not the workload itself. */
final class Carriers {
    private final Premises premises;
    private final VaultClient client;

    Carriers(Premises premises, VaultClient client) {
        this.premises = premises;
        this.client = client;
    }

    private Inventory inventory() {
        return premises.inventory();
    }

    /** Where the login is written. */
    Optional<CustomResource> login() {
        Mechanism mechanism = client.mechanism();
        if (mechanism == Mechanism.SECRETS_OPERATOR) {
            return referred("vaultAuthRef", "VaultAuth");
        }
        if (mechanism == Mechanism.EXTERNAL_SECRETS) {
            return store();
        }
        return mechanism == Mechanism.CSI_PROVIDER ? providerClass() : Optional.empty();
    }

    /** Where the address is written. */
    Optional<CustomResource> connection() {
        if (client.mechanism() != Mechanism.SECRETS_OPERATOR) {
            return login();
        }
        return login().flatMap(auth -> {
            TreeField reference = TreeField.of(auth, "spec", "vaultConnectionRef");
            return named(
                    reference.isSet() ? reference.word() : "default", auth.id().namespace(), "VaultConnection");
        });
    }

    /** The resource that asks for the secret, for operators. */
    Optional<CustomResource> asking() {
        return inventory().find(CustomResource.class, client.holder());
    }

    private Optional<CustomResource> referred(String field, String kind) {
        return asking().flatMap(secret -> {
            TreeField reference = TreeField.of(secret, "spec", field);
            return named(
                    reference.isSet() ? reference.word() : "default",
                    secret.id().namespace(),
                    kind);
        });
    }

    private Optional<CustomResource> named(String reference, String namespace, String kind) {
        int slash = reference.indexOf('/');
        String place = slash < 0 ? namespace : reference.substring(0, slash);
        return inventory().customResource(OperatorClients.GROUP, kind, place, reference.substring(slash + 1));
    }

    private Optional<CustomResource> store() {
        return asking().flatMap(external -> {
            String name =
                    TreeField.of(external, "spec", "secretStoreRef", "name").word();
            return List.of("SecretStore", "ClusterSecretStore").stream()
                    .flatMap(kind -> inventory()
                            .customResource(
                                    ExternalSecretsClients.GROUP,
                                    kind,
                                    kind.startsWith("Cluster")
                                            ? ""
                                            : external.id().namespace(),
                                    name)
                            .stream())
                    .findFirst();
        });
    }

    private Optional<CustomResource> providerClass() {
        return inventory().find(Workload.class, client.holder()).stream()
                .flatMap(workload -> workload.pod().volumes().stream())
                .map(volume -> volume.source())
                .filter(VolumeSource.Csi.class::isInstance)
                .map(VolumeSource.Csi.class::cast)
                .filter(csi -> csi.driver().equals(CsiClients.DRIVER))
                .flatMap(csi -> Optional.ofNullable(csi.attributes().get("secretProviderClass")).stream())
                .map(Located::value)
                .flatMap(name -> inventory()
                        .find(
                                CustomResource.class,
                                new ObjectId(
                                        CsiClients.GROUP,
                                        "SecretProviderClass",
                                        client.holder().namespace(),
                                        name))
                        .stream())
                .findFirst();
    }
}
