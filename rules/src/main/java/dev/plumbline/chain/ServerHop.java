// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Route;
import dev.plumbline.model.Service;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.server.Listener;
import dev.plumbline.vault.server.VaultServer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hop over the network: which server an address leads to, and how well the line is kept. */
final class ServerHop {
    private final Inventory inventory;
    private final VaultFacts vault;

    ServerHop(Inventory inventory, VaultFacts vault) {
        this.inventory = inventory;
        this.vault = vault;
    }

    /** A server, and whether TLS ended before it. */
    private record Reached(VaultServer server, boolean throughEdge, Location at) {}

    Hop of(VaultClient client, String namespace) {
        Connection connection = client.connection();
        Location at = connection.address().location().orElse(client.at());
        Optional<String> address = connection.address().asKnown();
        if (address.isEmpty()) {
            return Hop.unknown(
                    HopName.ADDRESS, "Vault's address is not known", "see the client's own configuration", at);
        }
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        List<String> words = new ArrayList<>();
        Answer verified = connection.verified();
        if (verified.isNo()) {
            caps.add(Cap.UNVERIFIED_TRANSPORT);
            words.add(verified.why());
        }
        Optional<Reached> reached = reach(Connection.host(address.get()), namespace);
        if (reached.isEmpty()) {
            return caps.isEmpty()
                    ? Hop.unknown(
                            HopName.ADDRESS,
                            address.get() + " leads to a server that was not read",
                            "scan the manifests of Vault as well",
                            at)
                    : Hop.weak(HopName.ADDRESS, address.get() + ": " + words.get(0), at, caps.toArray(Cap[]::new));
        }
        return judge(address.get(), reached.get(), caps, words, at);
    }

    private Hop judge(String address, Reached reached, Set<Cap> caps, List<String> words, Location at) {
        VaultServer server = reached.server();
        if (server.isDev()) {
            caps.add(Cap.DEV_SERVER);
            words.add("Vault runs in development mode");
        }
        if (reached.throughEdge()) {
            caps.add(Cap.UNVERIFIED_TRANSPORT);
            words.add("TLS ends before Vault");
        } else {
            Optional<String> mismatch = mismatch(address, server);
            if (mismatch.isPresent()) {
                return Hop.broken(HopName.ADDRESS, mismatch.get(), at);
            }
        }
        return caps.isEmpty()
                ? Hop.ok(HopName.ADDRESS, address + " leads to " + server.id(), server.at())
                : Hop.weak(HopName.ADDRESS, String.join(", ", words), reached.at(), caps.toArray(Cap[]::new));
    }

    /** The scheme must be what the server's listeners speak. */
    private static Optional<String> mismatch(String address, VaultServer server) {
        List<Listener> listeners = server.listeners();
        if (listeners.isEmpty()) {
            return server.isDev() && address.startsWith("https://")
                    ? Optional.of("the address is https, and a development server speaks http")
                    : Optional.empty();
        }
        boolean secure = address.startsWith("https://");
        boolean fits = listeners.stream()
                .anyMatch(
                        listener -> listener.tls().isUnknown() || listener.tls().isKnown(tls -> tls == secure));
        return fits
                ? Optional.empty()
                : Optional.of(
                        "the address is " + (secure ? "https" : "http") + ", and no listener of Vault speaks that");
    }

    private Optional<Reached> reach(String host, String namespace) {
        for (Service service : inventory.all(Service.class)) {
            if (isName(host, service, namespace)) {
                return serverBehind(service).map(server -> new Reached(server, false, server.at()));
            }
        }
        for (Route route : inventory.all(Route.class)) {
            for (Route.Backend backend : route.backends()) {
                if (backend.host().equalsIgnoreCase(host)) {
                    return behind(route, backend);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reached> behind(Route route, Route.Backend backend) {
        boolean edge = switch (route.tls().termination()) {
            case NONE, EDGE, UNKNOWN -> true;
            case REENCRYPT, PASSTHROUGH -> false;
        };
        return inventory.all(Service.class).stream()
                .filter(service -> service.id().namespace().equals(route.id().namespace()))
                .filter(service -> service.id().name().equals(backend.service()))
                .findFirst()
                .flatMap(this::serverBehind)
                .map(server -> new Reached(server, edge, route.tls().at()));
    }

    /** The names that cluster DNS gives a Service, short ones only inside its namespace. */
    private static boolean isName(String host, Service service, String namespace) {
        String name = service.id().name();
        String full = name + "." + service.id().namespace();
        boolean local = host.equals(name) && service.id().namespace().equals(namespace);
        return local || host.equals(full) || host.equals(full + ".svc") || host.startsWith(full + ".svc.");
    }

    private Optional<VaultServer> serverBehind(Service service) {
        return vault.servers().stream()
                .filter(server -> server.namespace().equals(service.id().namespace()))
                .filter(server -> server.workload()
                                .filter(workload -> selects(service, workload))
                                .isPresent()
                        || server.workload().isEmpty())
                .findFirst();
    }

    private static boolean selects(Service service, Workload workload) {
        Map<String, String> labels = new LinkedHashMap<>();
        workload.pod().metadata().labels().forEach((key, value) -> labels.put(key, value.value()));
        return !service.selector().isEmpty()
                && service.selector().entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }
}
