// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.Route;
import dev.plumbline.model.Service;
import dev.plumbline.model.Workload;
import java.util.List;
import java.util.Optional;

/** How servers can be reached: the Services that select them, and what publishes those. */
public final class Exposures {
    private Exposures() {}

    /** The Services in front of a server. */
    public static List<Service> servicesOf(VaultServer server, Inventory inventory) {
        Optional<Workload> workload = server.workload();
        return inventory.all(Service.class).stream()
                .filter(service -> workload.filter(each -> ServerReader.selects(service, each))
                        .isPresent())
                .toList();
    }

    /** The routes that lead to one of its Services. */
    public static List<Route> routesTo(VaultServer server, Inventory inventory) {
        List<Service> services = servicesOf(server, inventory);
        return inventory.all(Route.class).stream()
                .filter(route -> services.stream().anyMatch(service -> leads(route, service)))
                .toList();
    }

    /** The server that a route leads to. */
    public static Optional<VaultServer> serverBehind(Route route, List<VaultServer> servers, Inventory inventory) {
        return servers.stream()
                .filter(server -> servicesOf(server, inventory).stream().anyMatch(service -> leads(route, service)))
                .findFirst();
    }

    private static boolean leads(Route route, Service service) {
        return route.id().namespace().equals(service.id().namespace())
                && route.backends().stream()
                        .anyMatch(
                                backend -> backend.service().equals(service.id().name()));
    }
}
