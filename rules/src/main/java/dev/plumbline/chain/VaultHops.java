// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the hops of one way together: the same shape for every mechanism. */
final class VaultHops {
    private final IdentityHops identity;
    private final ServerHop server;
    private final DoorHops door;
    private final SecretHops secret;

    VaultHops(Inventory inventory, SpireFacts spire, VaultFacts vault) {
        identity = new IdentityHops(inventory, spire);
        server = new ServerHop(inventory, vault);
        door = new DoorHops(spire, vault);
        secret = new SecretHops(vault);
    }

    Edge edge(Workload workload, VaultClient client) {
        List<Hop> hops = new ArrayList<>();
        Login.Kind kind = client.login().kind();
        Optional<VaultRole> role = door.role(client);
        if (kind == Login.Kind.JWT_SVID || kind == Login.Kind.X509_SVID) {
            hops.add(identity.serviceAccount(workload));
            hops.add(identity.registration(workload));
            hops.add(identity.identity(workload));
            hops.add(identity.socket(workload, client.container()));
        } else if (kind == Login.Kind.SERVICE_ACCOUNT) {
            hops.add(identity.serviceAccount(workload));
            hops.add(identity.account(workload));
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
        hops.add(door.mount(client));
        door.issuer(client).ifPresent(hops::add);
        if (kind == Login.Kind.JWT_SVID || kind == Login.Kind.SERVICE_ACCOUNT) {
            hops.add(door.audience(client, role));
        }
        if (kind.isIdentity()) {
            hops.add(door.role(client, role, workload));
        }
        hops.add(secret.policy(client, role));
        hops.add(secret.path(client, role));
        hops.add(secret.delivery(client, workload));
        return new Edge(
                workload,
                Edge.Kind.VAULT,
                client.mechanism().words() + " with " + kind.words(),
                Optional.of(client),
                kind.isStatic() ? relevant(hops) : hops,
                nature(client),
                client.at());
    }

    /** A stored login says nothing of roles: what it opens is whatever its token opens. */
    private static List<Hop> relevant(List<Hop> hops) {
        Set<HopName> kept = EnumSet.of(HopName.LOGIN, HopName.ADDRESS, HopName.DELIVERY);
        return hops.stream().filter(hop -> kept.contains(hop.name())).toList();
    }

    private Set<Cap> nature(VaultClient client) {
        boolean dynamic = secret.isDynamic(client).orElse(false);
        return dynamic ? Set.of() : EnumSet.of(Cap.STATIC_SECRET);
    }

    /** Peers that know each other by X.509-SVIDs: the way ends at the socket. */
    Edge mutualTls(Workload workload, SpiffeConsumer consumer) {
        List<Hop> hops = List.of(
                identity.serviceAccount(workload),
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

    SecretHops secret() {
        return secret;
    }

    DoorHops door() {
        return door;
    }
}
