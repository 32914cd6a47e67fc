// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.fetchedsecretbysubpath;

import dev.plumbline.model.Container;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.CsiClients;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Flags an application that sees a fetched secret through a sub-path, which never follows a change. */
public final class FetchedSecretBySubPath implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "fetched-secret-by-sub-path", "Fetched secret mounted by sub-path", Family.DELIVERY, Severity.LOW)
            .covering("VAULT-114");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        Set<String> fetched = fetchedVolumes(workload, facts);
        if (fetched.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (Container container : workload.pod().allContainers()) {
            boolean fetches = facts.vault().clientsOf(workload.id()).stream()
                    .anyMatch(client -> client.container().equals(container.name()));
            for (VolumeMount mount : container.mounts()) {
                if (!fetches
                        && fetched.contains(mount.volume())
                        && !mount.subPath().isEmpty()) {
                    verdicts.fail(
                            mount.at(),
                            "container " + container.name()
                                    + " sees the fetched secret by sub-path and never a newer one");
                }
            }
        }
    }

    private static Set<String> fetchedVolumes(Workload workload, Facts facts) {
        Set<String> names = new LinkedHashSet<>();
        for (VaultClient client : facts.vault().clientsOf(workload.id())) {
            Optional<Container> container = workload.pod().container(client.container());
            for (Delivery delivery : client.deliveries()) {
                container
                        .flatMap(each -> PodPlaces.mountOf(each, delivery.place()))
                        .map(VolumeMount::volume)
                        .ifPresent(names::add);
            }
        }
        for (Volume volume : workload.pod().volumes()) {
            boolean csi = volume.source() instanceof VolumeSource.Csi driver
                    && driver.driver().equals(CsiClients.DRIVER);
            boolean synced = volume.source() instanceof VolumeSource.SecretFiles files
                    && !facts.vault()
                            .writersOf(ObjectId.core("Secret", workload.namespace(), files.name()))
                            .isEmpty();
            if (csi || synced) {
                names.add(volume.name());
            }
        }
        return names;
    }
}
