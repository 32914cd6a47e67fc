// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.model.Route;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.server.VaultServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A server with storage, TLS and three members in the place of one that was started for trying things out. */
final class NewServer {
    private static final int PORT = 8200;
    private static final int CLUSTER_PORT = 8201;

    private final Premises premises;
    private final VaultServer server;
    private final String namespace;
    private final String name;
    private final String program;

    NewServer(Premises premises, VaultServer server) {
        this.premises = premises;
        this.server = server;
        this.namespace = server.namespace();
        this.name = server.id().name();
        this.program = premises.program();
    }

    Step step() {
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Words(
                        "The project's Helm chart writes the same and more; this is the least that keeps what it is told. "
                                + "Everything in a server in development mode is lost when it goes: set it up again from your scripts."));
        parts.add(certificate(premises, namespace));
        parts.add(config());
        parts.add(members());
        parts.add(networkPolicy());
        parts.add(budget());
        server.workload()
                .filter(workload -> !workload.id().kind().equals("StatefulSet"))
                .ifPresent(workload -> parts.add(new Part.Removal(workload.id(), Files.of(workload.at()))));
        parts.add(statefulSet());
        parts.add(new Part.Commands(
                List.of(program + " operator init -format=json  # keep what it prints outside the cluster"), true));
        parts.add(
                new Part.Commands(List.of(program + " audit enable file file_path=/" + folder() + "/audit/audit.log")));
        return new Step(
                "Run " + premises.product().title() + " with storage and TLS of its own",
                "In development mode it keeps everything in memory, behind one fixed token, without TLS.",
                parts);
    }

    private String folder() {
        return premises.isOpenBao() ? "openbao" : "vault";
    }

    /** For cert-manager, which must be told who issues; without it, a Secret of that name made by hand. */
    static Part certificate(Premises premises, String namespace) {
        return new Part.Manifest(Tree.object(
                "cert-manager.io/v1",
                "Certificate",
                namespace,
                "vault-tls",
                "spec",
                Tree.of(
                        "secretName",
                        "vault-tls",
                        "dnsNames",
                        names(premises, namespace),
                        "issuerRef",
                        Tree.of(
                                "kind",
                                "ClusterIssuer",
                                "name",
                                premises.blanks()
                                        .ask(
                                                "CLUSTER_ISSUER",
                                                "cert-manager's issuer; without cert-manager, make Secret "
                                                        + "vault-tls yourself")))));
    }

    /** The names under which it is reached: inside, by its members, and as routes publish it. */
    private static List<String> names(Premises premises, String namespace) {
        Set<String> names = new LinkedHashSet<>();
        names.add("*." + namespace + ".svc");
        names.add("*.vault-internal." + namespace + ".svc");
        premises.inventory().all(Route.class).stream()
                .filter(route -> route.id().namespace().equals(namespace))
                .flatMap(route -> route.backends().stream())
                .map(Route.Backend::host)
                .filter(host -> !host.isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }

    /** The namespaces from which it is asked. */
    private List<Object> askers() {
        Set<String> namespaces = new TreeSet<>();
        namespaces.add(premises.namespace());
        premises.facts().vault().clients().stream()
                .map(client -> client.holder().namespace())
                .filter(each -> !each.isEmpty() && !each.equals(namespace))
                .forEach(namespaces::add);
        List<Object> askers = new ArrayList<>();
        namespaces.forEach(each -> askers.add(
                Tree.of("namespaceSelector", Tree.of("matchLabels", Tree.of("kubernetes.io/metadata.name", each)))));
        return askers;
    }

    private Map<String, Object> labels() {
        Map<String, Object> labels = Tree.of();
        server.workload()
                .map(Workload::pod)
                .ifPresent(pod -> pod.metadata().labels().forEach((key, value) -> labels.put(key, value.value())));
        return labels.isEmpty() ? Tree.of("app", name) : labels;
    }

    private Part config() {
        List<String> lines = new ArrayList<>();
        lines.add("ui = false");
        if (!premises.isOpenBao()) {
            lines.add("disable_mlock = true");
        }
        lines.add("api_addr = \"https://" + name + "." + namespace + ".svc:" + PORT + "\"");
        lines.add("");
        lines.add("listener \"tcp\" {");
        lines.add("  address         = \"[::]:" + PORT + "\"");
        lines.add("  cluster_address = \"[::]:" + CLUSTER_PORT + "\"");
        lines.add("  tls_cert_file   = \"/" + folder() + "/tls/tls.crt\"");
        lines.add("  tls_key_file    = \"/" + folder() + "/tls/tls.key\"");
        lines.add("}");
        lines.add("");
        lines.add("storage \"raft\" {");
        lines.add("  path = \"/" + folder() + "/data\"");
        for (int member = 0; member < 3; member++) {
            lines.add("  retry_join {");
            lines.add("    leader_api_addr = \"https://" + name + "-" + member + ".vault-internal." + namespace
                    + ".svc:" + PORT + "\"");
            lines.add("    leader_ca_cert_file = \"/" + folder() + "/tls/ca.crt\"");
            lines.add("  }");
        }
        lines.add("}");
        lines.add("");
        lines.add("# "
                + premises.blanks()
                        .ask(
                                "SEAL",
                                "a seal stanza (awskms, gcpckms, azurekeyvault, transit), or leave it "
                                        + "out and unseal by hand"));
        return new Part.Manifest(Tree.object(
                "v1",
                "ConfigMap",
                namespace,
                name + "-config",
                "data",
                Tree.of("server.hcl", String.join("\n", lines) + "\n")));
    }

    private Part members() {
        return new Part.Manifest(Tree.object(
                "v1",
                "Service",
                namespace,
                "vault-internal",
                "spec",
                Tree.of(
                        "clusterIP",
                        "None",
                        "publishNotReadyAddresses",
                        true,
                        "selector",
                        labels(),
                        "ports",
                        List.of(
                                Tree.of("name", "https", "port", PORT),
                                Tree.of("name", "https-internal", "port", CLUSTER_PORT)))));
    }

    private Part networkPolicy() {
        return new Part.Manifest(Tree.object(
                "networking.k8s.io/v1",
                "NetworkPolicy",
                namespace,
                name,
                "spec",
                Tree.of(
                        "podSelector",
                        Tree.of("matchLabels", labels()),
                        "policyTypes",
                        List.of("Ingress"),
                        "ingress",
                        List.of(
                                Tree.of("from", askers(), "ports", List.of(Tree.of("port", PORT))),
                                Tree.of(
                                        "from",
                                        List.of(Tree.of("podSelector", Tree.of("matchLabels", labels()))),
                                        "ports",
                                        List.of(Tree.of("port", PORT), Tree.of("port", CLUSTER_PORT)))))));
    }

    private Part budget() {
        return new Part.Manifest(Tree.object(
                "policy/v1",
                "PodDisruptionBudget",
                namespace,
                name,
                "spec",
                Tree.of("maxUnavailable", 1, "selector", Tree.of("matchLabels", labels()))));
    }

    private Part statefulSet() {
        Map<String, Object> security = Tree.restricted();
        security.put("runAsUser", 100);
        String account = server.workload()
                .flatMap(workload -> workload.pod().serviceAccountName().asKnown())
                .filter(each -> !each.equals("default"))
                .orElse(name);
        Map<String, Object> container = Tree.of(
                "name",
                "server",
                "image",
                premises.image(),
                "command",
                List.of(program, "server", "-config=/" + folder() + "/config/server.hcl"),
                "env",
                List.of(
                        Tree.of(
                                "name",
                                "POD_NAME",
                                "valueFrom",
                                Tree.of("fieldRef", Tree.of("fieldPath", "metadata.name"))),
                        Tree.of(
                                "name",
                                premises.prefix() + "CLUSTER_ADDR",
                                "value",
                                "https://$(POD_NAME).vault-internal." + namespace + ".svc:" + CLUSTER_PORT)),
                "ports",
                List.of(Tree.of("name", "http", "containerPort", PORT)),
                "readinessProbe",
                Tree.of("httpGet", Tree.of("path", "/v1/sys/health?standbyok=true", "port", PORT, "scheme", "HTTPS")),
                "resources",
                Tree.of("limits", Tree.of("memory", "512Mi")),
                "securityContext",
                security,
                "volumeMounts",
                List.of(
                        Tree.of("name", "config", "mountPath", "/" + folder() + "/config", "readOnly", true),
                        Tree.of("name", "tls", "mountPath", "/" + folder() + "/tls", "readOnly", true),
                        Tree.of("name", "data", "mountPath", "/" + folder() + "/data"),
                        Tree.of("name", "audit", "mountPath", "/" + folder() + "/audit")));
        Map<String, Object> pod = Tree.of(
                "serviceAccountName",
                account,
                "securityContext",
                Tree.of("fsGroup", 1000, "runAsNonRoot", true),
                "affinity",
                Tree.of(
                        "podAntiAffinity",
                        Tree.of(
                                "requiredDuringSchedulingIgnoredDuringExecution",
                                List.of(Tree.of(
                                        "labelSelector",
                                        Tree.of("matchLabels", labels()),
                                        "topologyKey",
                                        "kubernetes.io/hostname")))),
                "containers",
                List.of(container),
                "volumes",
                List.of(
                        Tree.of("name", "config", "configMap", Tree.of("name", name + "-config")),
                        Tree.of("name", "tls", "secret", Tree.of("secretName", "vault-tls"))));
        return new Part.Manifest(Tree.object(
                "apps/v1",
                "StatefulSet",
                namespace,
                name,
                "spec",
                Tree.of(
                        "serviceName",
                        "vault-internal",
                        "replicas",
                        3,
                        "selector",
                        Tree.of("matchLabels", labels()),
                        "template",
                        Tree.of("metadata", Tree.of("labels", labels()), "spec", pod),
                        "volumeClaimTemplates",
                        List.of(claim("data"), claim("audit")))));
    }

    private static Map<String, Object> claim(String claim) {
        return Tree.of(
                "metadata",
                Tree.of("name", claim),
                "spec",
                Tree.of(
                        "accessModes",
                        List.of("ReadWriteOnce"),
                        "resources",
                        Tree.of("requests", Tree.of("storage", "10Gi"))));
    }
}
