// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.stream.Collectors.toSet;

import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.VaultServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Containers that speak to Vault by themselves: known sidecars, the bank-vaults webhook's references, plain variables. */
public final class PodClients {
    private static final Set<KnownImages.Role> OTHERS = Set.of(
            KnownImages.Role.SERVER,
            KnownImages.Role.INJECTOR,
            KnownImages.Role.CSI_PROVIDER,
            KnownImages.Role.CSI_DRIVER,
            KnownImages.Role.SECRETS_OPERATOR,
            KnownImages.Role.BANK_VAULTS,
            KnownImages.Role.SECRETS_WEBHOOK);

    private final Inventory inventory;
    private final KnownImages images;

    private PodClients(Inventory inventory, KnownImages images) {
        this.inventory = inventory;
        this.images = images;
    }

    static List<VaultClient> of(Inventory inventory, KnownImages images, List<VaultServer> servers) {
        PodClients clients = new PodClients(inventory, images);
        Set<ObjectId> ofServers = servers.stream().map(VaultServer::id).collect(toSet());
        List<VaultClient> found = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            boolean server = ofServers.contains(workload.id());
            for (Container container : workload.pod().allContainers()) {
                clients.client(workload, container, server).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<VaultClient> client(Workload workload, Container container, boolean server) {
        Optional<KnownImages.Entry> image =
                container.image().asKnown().map(ImageName::parse).flatMap(images::find);
        Optional<KnownImages.Entry> sidecar = image.filter(entry -> entry.role() == KnownImages.Role.SIDECAR);
        if (sidecar.isPresent()) {
            return new KnownSidecar(inventory, workload, container, sidecar.get()).asked();
        }
        if (image.filter(entry -> OTHERS.contains(entry.role())).isPresent() && server) {
            return Optional.empty();
        }
        Optional<VaultClient> references = new WebhookVariables(inventory, workload, container).asked();
        if (references.isPresent()) {
            return references;
        }
        boolean excluded = image.filter(
                        entry -> OTHERS.contains(entry.role()) && entry.role() != KnownImages.Role.SERVER)
                .isPresent();
        Mechanism mechanism = image.filter(entry -> entry.role() == KnownImages.Role.COMMUNITY_OPERATOR)
                        .isPresent()
                ? Mechanism.COMMUNITY_OPERATOR
                : Mechanism.ENVIRONMENT;
        return excluded || server
                ? Optional.empty()
                : new VaultVariables(inventory, images, workload, container).asked(mechanism);
    }
}
