// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.setup.VaultScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks every mechanism for its clients; a further mechanism is one class and one line here. */
public final class Clients {
    private Clients() {}

    public static List<VaultClient> of(
            Inventory inventory,
            KnownImages images,
            List<VaultServer> servers,
            List<VaultScript> scripts,
            List<ApiCall> calls) {
        List<VaultClient> clients = new ArrayList<>();
        clients.addAll(InjectorClients.of(inventory, images));
        List<VaultClient> agents = AgentClients.of(inventory, images);
        clients.addAll(agents);
        clients.addAll(CsiClients.of(inventory, images));
        clients.addAll(OperatorClients.of(inventory));
        clients.addAll(ExternalSecretsClients.of(inventory));
        List<VaultClient> keyed = new ArrayList<>(TextClients.of(inventory));
        keyed.addAll(ArgoPluginClients.of(inventory));
        clients.addAll(keyed);
        Set<Place> told = places(agents);
        told.addAll(places(keyed));
        List<VaultClient> pods = PodClients.of(inventory, images, servers).stream()
                .filter(client -> !told.contains(Place.of(client)))
                .toList();
        Map<Place, List<VaultClient>> inPods = byPlace(pods);
        List<VaultClient> scripted = ScriptClients.of(inventory, scripts, calls).stream()
                .map(script -> withLoginOf(script, inPods.getOrDefault(Place.of(script), List.of())))
                .toList();
        Map<Place, List<VaultClient>> inScripts = byPlace(scripted);
        pods.stream()
                .filter(client -> inScripts.getOrDefault(Place.of(client), List.of()).stream()
                        .noneMatch(script -> tellsMore(script, client)))
                .forEach(clients::add);
        clients.addAll(WebhookObjects.of(inventory));
        clients.addAll(ResourceClients.of(inventory));
        clients.addAll(SpireClients.of(inventory));
        clients.addAll(scripted);
        return clients;
    }

    /** One container of a workload, which several mechanisms may describe. */
    private record Place(ObjectId holder, String container) {
        static Place of(VaultClient client) {
            return new Place(client.holder(), client.container());
        }
    }

    private static Set<Place> places(List<VaultClient> clients) {
        return clients.stream().map(Place::of).collect(toCollection(HashSet::new));
    }

    private static Map<Place, List<VaultClient>> byPlace(List<VaultClient> clients) {
        return clients.stream().collect(groupingBy(Place::of));
    }

    /** A script that does not log in uses what the variables of its container hold. */
    private static VaultClient withLoginOf(VaultClient script, List<VaultClient> besideIt) {
        Optional<VaultClient> variables = besideIt.stream()
                .filter(each -> each.mechanism() == Mechanism.ENVIRONMENT)
                .findFirst();
        return script.login().kind() == Login.Kind.UNKNOWN && variables.isPresent()
                ? script.with(variables.get().mechanism(), variables.get().login())
                : script;
    }

    /** The variables of a container say nothing that its script does not. */
    private static boolean tellsMore(VaultClient script, VaultClient pod) {
        boolean covered = !pod.login().kind().isStatic() || pod.login().equals(script.login());
        return pod.mechanism() == Mechanism.ENVIRONMENT && covered;
    }

    /** The clients by the object that holds them, in the order in which holders come. */
    public static Map<ObjectId, VaultConsumer> byHolder(List<VaultClient> clients) {
        Map<ObjectId, List<VaultClient>> byHolder = new LinkedHashMap<>();
        clients.forEach(client -> byHolder.computeIfAbsent(client.holder(), holder -> new ArrayList<>())
                .add(client));
        Map<ObjectId, VaultConsumer> consumers = new LinkedHashMap<>();
        byHolder.forEach((holder, own) ->
                consumers.put(holder, new VaultConsumer(holder, own, own.get(0).at())));
        return Collections.unmodifiableMap(consumers);
    }

    /** The clients by the objects that they write. */
    public static Map<ObjectId, List<VaultClient>> byWritten(List<VaultClient> clients) {
        Map<ObjectId, List<VaultClient>> byWritten = new LinkedHashMap<>();
        for (VaultClient client : clients) {
            for (Delivery delivery : client.deliveries()) {
                delivery.object(client.holder().namespace())
                        .ifPresent(object -> byWritten
                                .computeIfAbsent(object, key -> new ArrayList<>())
                                .add(client));
            }
        }
        return Collections.unmodifiableMap(byWritten);
    }
}
