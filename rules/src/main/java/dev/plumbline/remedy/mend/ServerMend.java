// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.chain.Cap;
import dev.plumbline.chain.Edge;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Route;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Pointer;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.server.VaultServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the server and the way to it need: a server that keeps what it is told, and TLS that ends there and nowhere before. */
final class ServerMend {
    private static final String TERMINATION = "route.openshift.io/termination";

    private final Premises premises;
    private final List<Edge> edges;

    ServerMend(Premises premises, List<Edge> edges) {
        this.premises = premises;
        this.edges = edges;
    }

    List<Step> steps(Set<Cap> caps, List<String> remarks) {
        List<Step> steps = new ArrayList<>();
        boolean line = caps.contains(Cap.UNVERIFIED_TRANSPORT);
        for (VaultServer server : premises.facts().vault().servers()) {
            if (caps.contains(Cap.DEV_SERVER) && server.isDev()) {
                steps.add(new NewServer(premises, server).step());
            } else if (line && !server.isDev()) {
                listener(server).ifPresent(steps::add);
            }
        }
        if (line) {
            List<Part> parts = new ArrayList<>();
            for (Route route : premises.inventory().all(Route.class)) {
                if (ends(route)) {
                    parts.addAll(passed(route, remarks));
                }
            }
            if (!parts.isEmpty()) {
                steps.add(new Step(
                        "Let TLS pass through to " + premises.product().title(),
                        "Whoever can read the router's traffic reads every secret otherwise.",
                        parts));
            }
        }
        if (caps.contains(Cap.EXPOSED_SERVER)) {
            steps.add(Step.of(
                    "Take the keys to " + premises.product().title() + " out of the cluster",
                    "",
                    new Part.Words(
                            "Revoke the root token, rekey, and keep the new keys outside: the findings name the places. "
                                    + "Whoever could read them can open everything until then.")));
        }
        return steps;
    }

    private Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>();
        edges.forEach(edge -> edge.client()
                .flatMap(client -> client.connection().address().asKnown())
                .ifPresent(address -> hosts.add(Connection.host(address))));
        return hosts;
    }

    private boolean ends(Route route) {
        boolean before = switch (route.tls().termination()) {
            case NONE, EDGE, UNKNOWN -> true;
            case REENCRYPT, PASSTHROUGH -> false;
        };
        return before && route.backends().stream().anyMatch(backend -> hosts().contains(backend.host()));
    }

    private List<Part> passed(Route route, List<String> remarks) {
        String file = Files.of(route.at());
        List<Operation> operations = new ArrayList<>();
        if (route.id().kind().equals("Route")) {
            operations.add(Operation.add("/spec/tls", Tree.of("termination", "passthrough"), ""));
        } else if (route.id().kind().equals("Ingress")) {
            String annotations = "/metadata/annotations";
            boolean openshift = route.metadata().annotation(TERMINATION).isPresent();
            if (route.metadata().annotations().isEmpty()) {
                operations.add(Operation.add(annotations, Tree.of(), ""));
            }
            operations.add(
                    openshift
                            ? Operation.add(annotations + "/" + Pointer.escaped(TERMINATION), "passthrough", "")
                            : Operation.add(
                                    annotations + "/" + Pointer.escaped("nginx.ingress.kubernetes.io/ssl-passthrough"),
                                    "true",
                                    "for the nginx controller, started with --enable-ssl-passthrough"));
        } else {
            remarks.add(
                    "Let " + route.id() + " pass TLS through (a TLSRoute does), or verify the certificate behind it.");
            return List.of();
        }
        return List.of(new Part.Patch(route.id(), file, operations));
    }

    /** TLS on the listener of a server whose configuration lies in a ConfigMap. */
    private Optional<Step> listener(VaultServer server) {
        boolean clear = server.listeners().stream().anyMatch(each -> each.tls().isKnown(on -> !on) && !each.isLocal());
        Optional<Workload> workload = server.workload();
        if (!clear || workload.isEmpty() || server.container().isEmpty()) {
            return Optional.empty();
        }
        for (KeptText kept : premises.inventory().keptTexts()) {
            boolean ours = kept.carrier()
                            .filter(carrier -> carrier.namespace().equals(server.namespace()))
                            .isPresent()
                    && kept.text().value().contains("listener")
                    && kept.text().value().contains("tls_disable");
            ConfigText text = ConfigText.of(premises, kept);
            if (ours && text.isKnown()) {
                text.tls("/vault/tls");
                List<Part> parts = new ArrayList<>();
                parts.add(NewServer.certificate(premises, server.namespace()));
                text.part().ifPresent(parts::add);
                PodChange pod = new PodChange(workload.get());
                pod.volume(Tree.of("name", "tls", "secret", Tree.of("secretName", "vault-tls")), "");
                pod.mount(
                        server.container().get(),
                        Tree.of("name", "tls", "mountPath", "/vault/tls", "readOnly", true),
                        "");
                parts.add(new Part.Patch(
                        workload.get().id(), Files.of(workload.get().at()), pod.operations()));
                return Optional.of(new Step("Let " + premises.product().title() + " speak TLS", "", parts));
            }
        }
        return Optional.empty();
    }
}
