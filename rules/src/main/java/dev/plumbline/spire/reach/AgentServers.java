// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Service;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import java.util.List;
import java.util.Optional;

/**
 * The servers that an agent talks to: an estate may hold agents of several servers of one trust domain (nested topologies), and
 * agents whose server runs elsewhere.
 */
public final class AgentServers {
    private AgentServers() {}

    /** Servers of the agent's trust domain behind its address; empty when they were not read. */
    public static List<SpireServer> of(SpireAgent agent, SpireFacts spire, Inventory inventory) {
        return addressed(agent, spire, inventory).stream()
                .filter(server -> server.trustDomain()
                        .asKnown()
                        .equals(agent.trustDomain().asKnown()))
                .toList();
    }

    /** Servers behind an agent's address, whatever their trust domain. */
    public static List<SpireServer> addressed(SpireAgent agent, SpireFacts spire, Inventory inventory) {
        List<SpireServer> servers = spire.servers().stream()
                .filter(server -> server.configuration().isRead())
                .toList();
        Optional<String> address = agent.serverAddress().asKnown();
        if (address.isEmpty() || agent.as().workload().isEmpty()) {
            return servers;
        }
        Optional<ObjectId> name = ServiceNames.service(address.get(), agent.namespace());
        if (name.isEmpty()) {
            // A host name of the outside may lead back into this cluster through a route.
            return servers.stream()
                    .filter(server -> isPublishedAs(address.get(), server, inventory))
                    .toList();
        }
        List<SpireServer> behind = servers.stream()
                .filter(server -> isBehind(name.get(), server, inventory))
                .toList();
        boolean serviceRead = inventory.find(Service.class, name.get()).isPresent();
        return serviceRead || !behind.isEmpty()
                ? behind
                : servers.stream()
                        .filter(server -> server.namespace().equals(name.get().namespace()))
                        .toList();
    }

    private static boolean isBehind(ObjectId service, SpireServer server, Inventory inventory) {
        return publication(server, inventory).services().stream()
                .anyMatch(port -> port.service().id().equals(service));
    }

    private static boolean isPublishedAs(String host, SpireServer server, Inventory inventory) {
        return publication(server, inventory).routes().stream()
                .anyMatch(published -> published.backend().host().equals(host));
    }

    private static Publication publication(SpireServer server, Inventory inventory) {
        return server.as()
                .workload()
                .map(workload -> Publication.of(inventory, workload, port -> true))
                .orElse(new Publication(List.of(), List.of()));
    }
}
