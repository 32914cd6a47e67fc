// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.AccountLogin;
import dev.plumbline.remedy.Door;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.client.Environment;
import dev.plumbline.vault.client.VaultClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For a program that speaks to Vault itself with a stored token: an Agent beside it that adds the login by identity. */
final class ProxyLogin {
    private static final String LISTEN = "127.0.0.1:8100";

    private final Premises premises;
    private final VaultClient client;
    private final PodChange pod;

    ProxyLogin(Premises premises, VaultClient client, PodChange pod) {
        this.premises = premises;
        this.client = client;
        this.pod = pod;
    }

    /** What the pod needs beside its own change. */
    List<Part> change(Door door, List<String> remarks) {
        Workload workload = premises.workload();
        Optional<Container> container =
                client.holder().equals(workload.id()) ? workload.pod().container(client.container()) : Optional.empty();
        if (container.isEmpty()) {
            remarks.add("Let it log in on auth/" + door.mount() + " with role " + door.role()
                    + " and a token for audience " + door.audience() + ".");
            return List.of();
        }
        for (EnvVar variable : container.get().env()) {
            boolean stored =
                    Environment.TOKEN.contains(variable.name()) || Environment.SECRET_ID.contains(variable.name());
            if (stored) {
                pod.removeVariable(variable, "the stored login goes");
            }
        }
        address(container.get());
        sidecar(door);
        return List.of(config(door));
    }

    private void address(Container container) {
        Optional<EnvVar> old = new Environment(container).variable(Environment.ADDRESS);
        old.ifPresent(variable -> pod.removeVariable(variable, ""));
        pod.variable(
                container,
                old.map(EnvVar::name).orElse(premises.prefix() + "ADDR"),
                "http://" + LISTEN,
                "the Agent beside it, over the pod's own loopback");
    }

    private String name() {
        return premises.workload().id().name() + "-vault-agent";
    }

    private Part config(Door door) {
        String address = client.connection()
                .address()
                .asKnown()
                .filter(each -> each.startsWith("https://"))
                .orElseGet(premises::address);
        String text = String.join(
                "\n",
                "vault {",
                "  address = \"" + address + "\"",
                "}",
                "",
                "auto_auth {",
                String.join("\n", AccountLogin.method(door)).indent(2).stripTrailing(),
                "}",
                "",
                "api_proxy {",
                "  use_auto_auth_token = true",
                "}",
                "",
                "listener \"tcp\" {",
                "  address                = \"" + LISTEN + "\"",
                "  tls_disable            = true",
                "  # The programs and libraries of Vault send the header; a page in a browser cannot.",
                "  require_request_header = true",
                "}",
                "");
        return new Part.Manifest(
                Tree.object("v1", "ConfigMap", premises.namespace(), name(), "data", Tree.of("agent.hcl", text)));
    }

    private void sidecar(Door door) {
        pod.volume(Tree.of("name", "vault-agent-config", "configMap", Tree.of("name", name())), "");
        AccountLogin.token(pod, door.audience(), premises);
        List<Object> mounts = new ArrayList<>();
        mounts.add(Tree.of("name", "vault-agent-config", "mountPath", "/vault/config", "readOnly", true));
        mounts.add(AccountLogin.mount());
        var security = Tree.restricted();
        security.put("runAsUser", 100);
        pod.sidecar(
                Tree.of(
                        "name",
                        premises.program() + "-agent",
                        "image",
                        premises.image(),
                        "restartPolicy",
                        "Always",
                        "command",
                        List.of(premises.program(), "agent", "-config=/vault/config/agent.hcl"),
                        "resources",
                        Tree.of("limits", Tree.of("memory", "64Mi")),
                        "securityContext",
                        security,
                        "volumeMounts",
                        mounts),
                "logs in by identity and passes requests on (Kubernetes 1.29 and later)");
    }
}
