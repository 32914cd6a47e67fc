// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.server.KnownImages;
import java.util.List;
import java.util.Optional;

/** A container of which nothing but its variables says that it uses Vault. */
final class VaultVariables {
    private final Inventory inventory;
    private final KnownImages images;
    private final Workload workload;
    private final Container container;
    private final Environment environment;

    VaultVariables(Inventory inventory, KnownImages images, Workload workload, Container container) {
        this.inventory = inventory;
        this.images = images;
        this.workload = workload;
        this.container = container;
        environment = Environment.of(container, inventory, workload.namespace());
    }

    /** @param mechanism what runs in the container */
    Optional<VaultClient> asked(Mechanism mechanism) {
        Optional<EnvVar> address = environment.variable(Environment.ADDRESS);
        Optional<Login> stored = stored();
        if (stored.isEmpty() && (address.isEmpty() || isHelmTest())) {
            return Optional.empty();
        }
        Location at =
                address.or(() -> literal(Environment.TOKEN)).map(EnvVar::at).orElse(container.at());
        Optional<VaultClient> agent = stored.isEmpty() && asksLoopback()
                ? AgentClients.beside(inventory, images, workload)
                : Optional.empty();
        return Optional.of(VaultClient.whole(
                mechanism,
                workload.id(),
                container.name(),
                agent.map(VaultClient::connection).orElseGet(environment::connection),
                stored.or(() -> agent.map(VaultClient::login)).orElseGet(() -> identity(at)),
                VaultClient.Usage.none(),
                at));
    }

    private boolean asksLoopback() {
        return environment
                .text(Environment.ADDRESS)
                .isKnown(address -> Connection.isLoopback(Connection.host(address)));
    }

    /** A token before a secret id, as the libraries take them. */
    private Optional<Login> stored() {
        return storedAt(Environment.TOKEN)
                .or(this::tokenFile)
                .map(at -> Login.stored(Login.Kind.TOKEN, Value.known("token", at), Value.absent(), at))
                .or(() -> storedAt(Environment.SECRET_ID)
                        .map(at -> Login.stored(Login.Kind.APPROLE, Value.known("approle", at), Value.absent(), at)));
    }

    /** A literal stands where its value stands, so that it meets the finding about the literal. */
    private Optional<Location> storedAt(List<String> names) {
        return literal(names)
                .map(variable -> variable.value().location().orElse(variable.at()))
                .or(() -> environment.fromSecret(names, workload.namespace(), inventory));
    }

    private Optional<EnvVar> literal(List<String> names) {
        return environment.variable(names).filter(Environment::isSet);
    }

    /** The file in which the command line programs look for a token, where it is not written by the pod itself. */
    private Optional<Location> tokenFile() {
        return container.mounts().stream()
                .filter(mount -> mount.mountPath().endsWith("/.vault-token"))
                .filter(mount -> workload.pod()
                        .volume(mount.volume())
                        .filter(volume -> !(volume.source() instanceof VolumeSource.EmptyDir))
                        .isPresent())
                .map(mount -> mount.at())
                .findFirst();
    }

    /** A chart's test pod asks for the server's status and runs on request only. */
    private boolean isHelmTest() {
        return workload.metadata()
                .annotation("helm.sh/hook")
                .filter(hook -> hook.contains("test"))
                .isPresent();
    }

    /** With a role and without a stored secret it logs in by who it is: with an SVID where it has the socket. */
    private Login identity(Location at) {
        Value<String> named = environment.text(Environment.ROLE);
        Value<String> role = named.or(environment.text(List.of("ROLE")));
        if (role.isAbsent()) {
            return Login.unknown(at);
        }
        Login.Kind kind =
                PodPlaces.hasWorkloadApi(workload, container) ? Login.Kind.JWT_SVID : Login.Kind.SERVICE_ACCOUNT;
        Value<String> mount = environment.text(
                List.of("VAULT_AUTH_PATH", "VAULT_AUTH_MOUNT", "VAULT_K8S_MOUNT", "VAULT_KUBERNETES_PATH"));
        return new Login(
                kind,
                mount,
                role,
                PodPlaces.account(workload),
                Value.absent(),
                role.location().orElse(at));
    }
}
