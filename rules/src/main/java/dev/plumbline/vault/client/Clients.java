// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.setup.VaultScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<VaultClient> pods = PodClients.of(inventory, images, servers).stream()
                .filter(client -> agents.stream().noneMatch(agent -> isSame(agent, client)))
                .filter(client -> keyed.stream().noneMatch(other -> isSame(other, client)))
                .toList();
        List<VaultClient> scripted = ScriptClients.of(inventory, scripts, calls).stream()
                .map(script -> withLoginOf(script, pods))
                .toList();
        pods.stream()
                .filter(client -> scripted.stream().noneMatch(script -> tellsMore(script, client)))
                .forEach(clients::add);
        clients.addAll(WebhookObjects.of(inventory));
        clients.addAll(ResourceClients.of(inventory));
        clients.addAll(SpireClients.of(inventory));
        clients.addAll(scripted);
        return clients;
    }

    /** A script that does not log in uses what the container's variables hold. */
    private static VaultClient withLoginOf(VaultClient script, List<VaultClient> pods) {
        Optional<VaultClient> pod = pods.stream()
                .filter(each -> each.mechanism() == Mechanism.ENVIRONMENT && isSame(each, script))
                .findFirst();
        return script.login().kind() == Login.Kind.UNKNOWN && pod.isPresent()
                ? script.with(pod.get().mechanism(), pod.get().login())
                : script;
    }

    /** The variables of a container say nothing that its script does not. */
    private static boolean tellsMore(VaultClient script, VaultClient pod) {
        boolean covered = !pod.login().kind().isStatic() || pod.login().equals(script.login());
        return pod.mechanism() == Mechanism.ENVIRONMENT && isSame(script, pod) && covered;
    }

    private static boolean isSame(VaultClient left, VaultClient right) {
        return left.holder().equals(right.holder()) && left.container().equals(right.container());
    }

    /** The clients by the object that holds them. */
    public static List<VaultConsumer> consumers(List<VaultClient> clients) {
        Map<ObjectId, List<VaultClient>> byHolder = new LinkedHashMap<>();
        clients.forEach(client -> byHolder.computeIfAbsent(client.holder(), holder -> new ArrayList<>())
                .add(client));
        List<VaultConsumer> consumers = new ArrayList<>();
        byHolder.forEach((holder, own) ->
                consumers.add(new VaultConsumer(holder, own, own.get(0).at())));
        return consumers;
    }
}
