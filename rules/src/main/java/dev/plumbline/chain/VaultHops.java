// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.setup.VaultRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the hops of one way together: the same shape for every mechanism. */
final class VaultHops {
    private static final Set<String> PASSING = Set.of("Job", "CronJob", "Pod");
    private static final Duration DAY = Duration.ofHours(24);

    private final IdentityHops identity;
    private final ServerHop server;
    private final MountHops mount;
    private final RoleHops role;
    private final SecretHops secret;
    private final DeliveryHop delivery;
    private final AskedRoles roles;
    private final Demand demand;
    private final Engines engines;

    VaultHops(Inventory inventory, Map<ObjectId, List<Credential>> credentials, SpireFacts spire, VaultFacts vault) {
        roles = new AskedRoles(vault.setup());
        demand = new Demand(vault, roles);
        engines = new Engines(vault, demand);
        identity = new IdentityHops(inventory, spire);
        server = new ServerHop(inventory, credentials, vault);
        mount = new MountHops(spire, vault.setup(), roles);
        role = new RoleHops(inventory, spire, identity, vault, roles);
        secret = new SecretHops(vault, demand, engines);
        delivery = new DeliveryHop(engines);
    }

    Edge edge(Workload workload, VaultClient client) {
        List<Hop> hops = new ArrayList<>();
        Login.Kind kind = client.login().kind();
        Optional<VaultRole> asked = roles.role(client);
        if (kind == Login.Kind.JWT_SVID || kind == Login.Kind.X509_SVID) {
            hops.add(identity.serviceAccount(workload, Optional.empty()));
            hops.add(identity.registration(workload));
            hops.add(identity.identity(workload));
            hops.add(identity.socket(workload, client.container()));
        } else if (kind == Login.Kind.SERVICE_ACCOUNT) {
            hops.add(identity.serviceAccount(workload, Optional.of(client)));
            hops.add(identity.account(workload, client));
        } else if (kind == Login.Kind.CLOUD) {
            hops.add(identity.serviceAccount(workload, Optional.of(client)));
        } else if (kind.isStatic()) {
            hops.add(Hop.weak(
                    HopName.LOGIN,
                    "it logs in with " + kind.words(),
                    client.login().at(),
                    Cap.STATIC_LOGIN));
        } else if (kind == Login.Kind.UNKNOWN) {
            hops.add(Hop.unknown(
                    HopName.LOGIN,
                    "how it logs in is not known",
                    "see the client's own configuration",
                    client.login().at()));
        }
        hops.add(server.of(client, workload.namespace()));
        hops.add(mount.mount(client));
        mount.issuer(client).ifPresent(hops::add);
        if (kind == Login.Kind.JWT_SVID || kind == Login.Kind.SERVICE_ACCOUNT) {
            hops.add(role.audience(client, asked, workload));
        }
        if (kind.isIdentity()) {
            hops.add(role.role(client, asked, workload));
        }
        hops.add(secret.policy(client, asked));
        hops.add(secret.path(client, asked));
        hops.add(delivery.of(client, workload));
        return new Edge(
                workload,
                Edge.Kind.VAULT,
                client.mechanism().words() + " with " + kind.words(),
                Optional.of(client),
                kind.isStatic() ? relevant(hops) : hops,
                nature(workload, client),
                client.at());
    }

    /** A stored login says nothing of roles: what it opens is whatever its token opens. */
    private static List<Hop> relevant(List<Hop> hops) {
        Set<HopName> kept = EnumSet.of(HopName.LOGIN, HopName.ADDRESS, HopName.DELIVERY);
        return hops.stream().filter(hop -> kept.contains(hop.name())).toList();
    }

    /** What the secret is by itself; nothing while it is not known, as the hop of its path then says. */
    private Set<Cap> nature(Workload workload, VaultClient client) {
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        Optional<Boolean> dynamic = engines.isDynamic(client);
        if (dynamic.isPresent() && !dynamic.get()) {
            caps.add(Cap.STATIC_SECRET);
        }
        if (dynamic.filter(each -> each).isPresent()) {
            boolean lapses =
                    client.usage().once() && !PASSING.contains(workload.id().kind());
            if (lapses) {
                caps.add(Cap.FETCHED_ONCE);
            }
            if (engines.lease(client).filter(lease -> lease.compareTo(DAY) > 0).isPresent()) {
                caps.add(Cap.LONG_LEASE);
            }
        }
        return caps;
    }

    /** Peers that know each other by X.509-SVIDs: the way ends at the socket. */
    Edge mutualTls(Workload workload, SpiffeConsumer consumer) {
        List<Hop> hops = List.of(
                identity.serviceAccount(workload, Optional.empty()),
                identity.registration(workload),
                identity.identity(workload),
                identity.socket(workload, ""));
        return new Edge(
                workload,
                Edge.Kind.NO_SECRET,
                "mTLS with X.509-SVIDs, no secret",
                Optional.empty(),
                hops,
                Set.of(),
                consumer.at());
    }

    Optional<SpiffeConsumer> consumer(Workload workload) {
        return identity.consumer(workload);
    }

    AskedRoles asked() {
        return roles;
    }

    Demand demand() {
        return demand;
    }
}
