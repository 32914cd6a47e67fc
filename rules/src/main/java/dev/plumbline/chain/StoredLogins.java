// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.client.Environment;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The stored secrets with which a workload opens Vault: keys to the store, not what it keeps there. */
final class StoredLogins {
    private static final Set<Mechanism> AGENTS = Set.of(Mechanism.AGENT, Mechanism.TEMPLATE);

    private final Set<ObjectId> secrets = new LinkedHashSet<>();
    private final Optional<Location> variable;

    private StoredLogins(Workload workload, List<VaultClient> clients) {
        List<EnvVar> variables = workload.pod().allContainers().stream()
                .map(Environment::new)
                .flatMap(environment -> Stream.of(
                                environment.variable(Environment.TOKEN), environment.variable(Environment.SECRET_ID))
                        .flatMap(Optional::stream))
                .filter(Environment::isSet)
                .toList();
        variable = variables.stream().findFirst().map(EnvVar::at);
        variables.forEach(
                each -> Environment.secretOf(each, workload.namespace()).ifPresent(secrets::add));
        for (VaultClient client : clients) {
            boolean agent = client.login().kind().isStatic() && AGENTS.contains(client.mechanism());
            workload.pod()
                    .container(client.container())
                    .filter(container -> agent)
                    .ifPresent(container -> files(workload, container));
        }
    }

    static StoredLogins of(Workload workload, List<VaultClient> clients) {
        return new StoredLogins(workload, clients);
    }

    /** Secrets that only the agent mounts are what it logs in with. */
    private void files(Workload workload, Container agent) {
        for (Volume volume : workload.pod().volumes()) {
            boolean only = workload.pod().allContainers().stream()
                    .filter(container -> container.mounts().stream()
                            .anyMatch(mount -> mount.volume().equals(volume.name())))
                    .allMatch(agent::equals);
            if (only && volume.source() instanceof VolumeSource.SecretFiles files) {
                secrets.add(ObjectId.core("Secret", workload.namespace(), files.name()));
            }
        }
    }

    boolean isLogin(ObjectId secret) {
        return secrets.contains(secret);
    }

    /** A token or secret id in the environment, whatever else the workload logs in with. */
    Optional<Location> variable() {
        return variable;
    }
}
