// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import static java.util.Objects.requireNonNull;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.vault.client.Clients;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.role.Identity;
import dev.plumbline.vault.role.Traits;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.ServerReader;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.setup.AuditDevice;
import dev.plumbline.vault.setup.Carriers;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.SetupReader;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an estate says about Vault and OpenBao. Pure: the same inventory gives the same facts. */
public final class VaultFacts {
    private final List<VaultServer> servers;
    private final VaultSetup setup;
    private final List<VaultScript> scripts;
    private final List<VaultClient> clients;
    private final Map<ObjectId, VaultConsumer> byHolder;
    private final Map<ObjectId, List<VaultClient>> byWritten;
    private final Traits traits;
    private final Map<VaultRole, RoleGrants> granted = new IdentityHashMap<>();

    private VaultFacts(
            List<VaultServer> servers, VaultSetup setup, List<VaultScript> scripts, List<VaultClient> clients) {
        this.servers = List.copyOf(servers);
        this.setup = requireNonNull(setup, "setup");
        this.scripts = List.copyOf(scripts);
        this.clients = List.copyOf(clients);
        byHolder = Clients.byHolder(clients);
        byWritten = Clients.byWritten(clients);
        traits = Traits.of(servers);
    }

    public static VaultFacts of(Inventory inventory) {
        return of(inventory, KnownImages.shipped());
    }

    /** @param images what is known of images, the user's own rows included */
    public static VaultFacts of(Inventory inventory, KnownImages images) {
        List<VaultServer> servers = ServerReader.read(inventory, images);
        Carriers.Found carriers = Carriers.find(inventory, servers);
        List<VaultClient> clients = Clients.of(inventory, images, servers, carriers.scripts(), carriers.calls());
        return new VaultFacts(servers, SetupReader.read(carriers.calls()), carriers.scripts(), clients);
    }

    /** What rules may look at beside the inventory's own objects; empty for a type that is none of these. */
    public <S extends Subject> Optional<Collection<S>> subjects(Class<S> type) {
        Map<Class<? extends Subject>, List<? extends Subject>> all = Map.of(
                VaultServer.class, servers,
                VaultAuthMount.class, setup.authMounts(),
                VaultRole.class, setup.roles(),
                VaultPolicy.class, setup.policies(),
                SecretEngine.class, setup.engines(),
                AuditDevice.class, setup.auditDevices(),
                VaultScript.class, scripts,
                VaultConsumer.class, List.copyOf(byHolder.values()));
        return Optional.ofNullable(all.get(type))
                .map(found -> found.stream().map(type::cast).toList());
    }

    public List<VaultServer> servers() {
        return servers;
    }

    /** What carriers set up: intent, never Vault's own state. */
    public VaultSetup setup() {
        return setup;
    }

    /** The shell texts that speak to Vault. */
    public List<VaultScript> scripts() {
        return scripts;
    }

    /** Whoever asks Vault for something, and objects that say how others ask. */
    public List<VaultClient> clients() {
        return clients;
    }

    /** The clients of one workload, resource or file. */
    public List<VaultClient> clientsOf(ObjectId holder) {
        return Optional.ofNullable(byHolder.get(holder))
                .map(VaultConsumer::clients)
                .orElse(List.of());
    }

    /** The clients that make a Secret or ConfigMap of what they fetch. */
    public List<VaultClient> writersOf(ObjectId object) {
        return byWritten.getOrDefault(object, List.of());
    }

    /** Behaviour of the servers in the estate; what every supported version does where none is seen. */
    public Traits traits() {
        return traits;
    }

    /** Does a role admit an identity. */
    public Answer admits(VaultRole role, Identity identity) {
        return role.binding().admits(identity, traits);
    }

    /** Do the policies of a role grant something. */
    public Answer grants(VaultRole role, String path, Capability verb) {
        return grantsOf(role).permits(path, verb);
    }

    /** The rules of all policies that a role names, as far as they were read. */
    public List<PathRule> rulesOf(VaultRole role) {
        return grantsOf(role).rules();
    }

    /** The pattern of a role's policies that comes nearest to a path. */
    public Optional<String> nearestGrant(VaultRole role, String path) {
        return grantsOf(role).nearest(path);
    }

    /** Worked out once a role; two threads never share facts, so a plain map will do. */
    private RoleGrants grantsOf(VaultRole role) {
        return granted.computeIfAbsent(role, asked -> RoleGrants.of(asked, setup));
    }
}
