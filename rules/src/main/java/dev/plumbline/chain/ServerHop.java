// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hop over the network: which server an address leads to, and how well the line is kept. */
final class ServerHop {
    private static final Pattern PORT = Pattern.compile("^https?://[^/:]{1,253}:(\\d{1,5})");
    private static final Set<String> KEYS = Set.of("vault-unseal-key", "vault-recovery-token");

    private final VaultFacts vault;
    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, List<Routed>> routes = new HashMap<>();
    private final Map<String, Optional<Reached>> known = new HashMap<>();
    private final Map<String, Credential> exposed = new HashMap<>();

    /** A backend behind a host name that is published. */
    private record Routed(Route route, Route.Backend backend) {}

    ServerHop(Inventory inventory, Map<ObjectId, List<Credential>> credentials, VaultFacts vault) {
        this.vault = vault;
        inventory
                .all(Service.class)
                .forEach(service -> services.put(
                        service.id().namespace() + "/" + service.id().name(), service));
        for (Route route : inventory.all(Route.class)) {
            for (Route.Backend backend : route.backends()) {
                routes.computeIfAbsent(backend.host().toLowerCase(Locale.ROOT), host -> new ArrayList<>())
                        .add(new Routed(route, backend));
            }
        }
        credentials.values().stream()
                .flatMap(List::stream)
                .filter(ServerHop::opensVault)
                .forEach(key -> exposed.putIfAbsent(key.holder().namespace(), key));
    }

    /** A root token or a key to unseal with: whoever reads it is above all policies. */
    private static boolean opensVault(Credential credential) {
        String type = credential.type().id();
        boolean root = type.startsWith("vault-")
                && credential.name().toLowerCase(Locale.ROOT).contains("root");
        return credential.place() != Place.COMMENT && (KEYS.contains(type) || root);
    }

    /** A server, and whether TLS ended before it. */
    private record Reached(VaultServer server, Optional<Service> service, boolean throughEdge, Location at) {}

    Hop of(VaultClient client, String namespace) {
        Connection connection = client.connection();
        Location at = connection.address().location().orElse(client.at());
        Optional<String> address = connection.address().asKnown();
        if (address.isEmpty()) {
            return Hop.unknown(
                    HopName.ADDRESS,
                    "Vault's address is not known",
                    "see what fills in the address, in the client's own configuration or where the mechanism is installed",
                    at);
        }
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        List<String> words = new ArrayList<>();
        Answer verified = connection.verified();
        if (verified.isNo()) {
            caps.add(Cap.UNVERIFIED_TRANSPORT);
            words.add(verified.why());
        }
        String host = Connection.host(address.get());
        if (address.get().startsWith("unix:") || Connection.isLoopback(host)) {
            return Hop.ok(HopName.ADDRESS, "an agent in its own pod speaks to Vault for it", at);
        }
        Optional<Reached> reached = reach(host, namespace);
        if (reached.isEmpty()) {
            Optional<String> nowhere = nowhere(host, namespace);
            if (nowhere.isPresent()) {
                return Hop.broken(HopName.ADDRESS, address.get() + ": " + nowhere.get(), at);
            }
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
        Credential key = exposed.get(server.namespace());
        if (key != null) {
            caps.add(Cap.EXPOSED_SERVER);
            words.add(key.name() + " of " + key.holder() + " opens Vault whole");
        }
        if (reached.throughEdge()) {
            caps.add(Cap.UNVERIFIED_TRANSPORT);
            words.add("TLS ends before Vault");
        } else {
            Optional<String> mismatch = mismatch(address, server)
                    .or(() -> reached.service().flatMap(service -> wrongPort(address, service)));
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

    private static Optional<String> wrongPort(String address, Service service) {
        Matcher port = PORT.matcher(address);
        if (!port.find() || service.ports().isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port.group(1));
        boolean offered = service.ports().stream().anyMatch(each -> each.number() == number);
        return offered
                ? Optional.empty()
                : Optional.of("Service " + service.id().name() + " has no port " + number);
    }

    private Optional<Reached> reach(String host, String namespace) {
        Optional<Reached> inside = known.computeIfAbsent(
                namespace + " " + host,
                key -> service(host, namespace)
                        .flatMap(service -> serverBehind(service)
                                .map(server -> new Reached(server, Optional.of(service), false, server.at()))));
        return inside.isPresent()
                ? inside
                : routes.getOrDefault(host, List.of()).stream()
                        .flatMap(routed -> behind(routed.route(), routed.backend()).stream())
                        .findFirst();
    }

    /** A name of the cluster that leads to no pods, beside a Vault that was read. */
    private Optional<String> nowhere(String host, String namespace) {
        Optional<String> name = serviceName(host, namespace);
        String place = name.map(each -> each.substring(0, each.indexOf('/'))).orElse("");
        boolean vaultThere =
                vault.servers().stream().anyMatch(server -> server.namespace().equals(place));
        boolean servicesRead = services.values().stream()
                .anyMatch(each -> each.id().namespace().equals(place));
        if (name.isEmpty() || !vaultThere || !servicesRead) {
            return Optional.empty();
        }
        String words = name.get().substring(place.length() + 1);
        Service service = services.get(name.get());
        return Optional.of(
                service == null
                        ? "there is no Service " + words + " in namespace " + place
                        : "Service " + words + " selects no pods of Vault");
    }

    private Optional<Service> service(String host, String namespace) {
        return serviceName(host, namespace).map(services::get);
    }

    /** By the names that cluster DNS gives a Service, short ones only inside its namespace. */
    private static Optional<String> serviceName(String host, String namespace) {
        String[] labels = host.split("\\.", -1);
        boolean named = labels.length == 1 || labels.length == 2 || labels[2].equals("svc");
        String place = labels.length == 1 ? namespace : labels[1];
        return named ? Optional.of(place + "/" + labels[0]) : Optional.empty();
    }

    private Optional<Reached> behind(Route route, Route.Backend backend) {
        boolean edge = switch (route.tls().termination()) {
            case NONE, EDGE, UNKNOWN -> true;
            case REENCRYPT, PASSTHROUGH -> false;
        };
        Service service = services.get(route.id().namespace() + "/" + backend.service());
        return Optional.ofNullable(service)
                .flatMap(this::serverBehind)
                .map(server ->
                        new Reached(server, Optional.empty(), edge, route.tls().at()));
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
