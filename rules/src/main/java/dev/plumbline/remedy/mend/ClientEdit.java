// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.remedy.Door;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Pointer;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.InjectorAnnotations;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes how one client asks, wherever its mechanism has that written. */
final class ClientEdit {
    private static final String TOKEN = "vault-token";
    private static final String TOKEN_FOLDER = "/var/run/secrets/tokens";

    private final Premises premises;
    private final VaultClient client;
    private final PodChange pod;
    private final Carriers carriers;
    private final ConfigText agent;
    private final Map<ObjectId, List<Operation>> objects = new LinkedHashMap<>();
    /** Objects that a new login needs. */
    private final List<Part> added = new ArrayList<>();

    ClientEdit(Premises premises, VaultClient client, PodChange pod) {
        this.premises = premises;
        this.client = client;
        this.pod = pod;
        this.carriers = new Carriers(premises, client);
        this.agent = ConfigText.ofAgent(premises, client);
    }

    ConfigText agent() {
        return agent;
    }

    Carriers carriers() {
        return carriers;
    }

    List<Step> steps() {
        List<Part> parts = new ArrayList<>(added);
        agent.part().ifPresent(parts::add);
        objects.forEach((id, operations) -> parts.add(new Part.Patch(
                id,
                premises.inventory()
                        .find(CustomResource.class, id)
                        .map(each -> Files.of(each.at()))
                        .orElse(""),
                operations)));
        return parts.isEmpty() ? List.of() : List.of(new Step("Change how it asks", "", parts));
    }

    void operate(CustomResource resource, Operation operation) {
        objects.computeIfAbsent(resource.id(), id -> new ArrayList<>()).add(operation);
    }

    void annotation(String key, String value) {
        pod.annotation(key, value);
    }

    void role(String name, List<String> remarks) {
        replace(client.login().role(), carriers.login(), "role", name, "let it ask for role " + name, remarks);
    }

    /** For operators that log in as the account of the workload. */
    void account(String name, List<String> remarks) {
        Optional<CustomResource> resource = carriers.login();
        if (resource.isPresent() && client.mechanism() != Mechanism.CSI_PROVIDER) {
            replace(
                    client.login().account().name(),
                    resource,
                    "serviceAccount",
                    name,
                    "let it act as account " + name,
                    remarks);
        }
    }

    /** Replaces a value where it is written: in the Agent's text, in the pod, in a resource. */
    private void replace(
            Value<String> value,
            Optional<CustomResource> resource,
            String attribute,
            String now,
            String otherwise,
            List<String> remarks) {
        Optional<Location> at = value.location();
        boolean packed =
                at.filter(each -> each.path().toString().contains(" › ")).isPresent();
        if (client.mechanism() == Mechanism.AGENT && agent.isKnown() && agent.attribute(attribute, now)) {
            return;
        }
        if (at.isPresent() && !packed && resource.isPresent()) {
            Optional<String> pointer = Pointer.to(at.get().path());
            if (pointer.isPresent()) {
                operate(resource.get(), Operation.replace(pointer.get(), now, ""));
                return;
            }
        }
        boolean inPod = client.holder().equals(premises.workload().id());
        if (at.isPresent() && !packed && inPod && resource.isEmpty()) {
            pod.text(at.get(), now, "");
            return;
        }
        remarks.add("In the client's own configuration, " + otherwise + ".");
    }

    /** A token that only Vault takes. */
    void audience(String audience, List<String> remarks) {
        switch (client.mechanism()) {
            case SECRETS_OPERATOR -> ofResource("audiences", List.of(audience), remarks, "kubernetes", "jwt");
            case EXTERNAL_SECRETS ->
                carriers.login().ifPresent(store -> {
                    TreeField reference =
                            TreeField.of(store, "spec", "provider", "vault", "auth", "kubernetes", "serviceAccountRef");
                    if (reference.isSet()) {
                        operate(
                                store,
                                Operation.add(
                                        "/spec/provider/vault/auth/kubernetes/serviceAccountRef/audiences",
                                        List.of(audience),
                                        "a token for this Vault alone"));
                    } else {
                        remarks.add("Give the store a serviceAccountRef with audience " + audience + ".");
                    }
                });
            case CSI_PROVIDER ->
                carriers.login()
                        .ifPresent(each -> operate(
                                each,
                                Operation.add("/spec/parameters/audience", audience, "a token for this Vault alone")));
            case INJECTOR -> {
                token(audience);
                pod.annotation(prefix() + "agent-service-account-token-volume-name", TOKEN);
            }
            case AGENT -> agentToken(audience, remarks);
            default -> remarks.add("Let the client show a token for audience " + audience + ".");
        }
    }

    private void ofResource(String field, Object value, List<String> remarks, String... methods) {
        carriers.login().ifPresent(auth -> {
            for (String method : methods) {
                if (TreeField.of(auth, "spec", method).isSet()) {
                    operate(
                            auth,
                            Operation.add("/spec/" + method + "/" + field, value, "a token for this Vault alone"));
                    return;
                }
            }
            remarks.add("Give " + auth.id() + " " + field + " " + value + ".");
        });
    }

    private String prefix() {
        String used =
                InjectorAnnotations.of(premises.workload().pod().metadata()).prefix();
        return used.isEmpty() ? InjectorAnnotations.VAULT : used;
    }

    private void token(String audience) {
        pod.volume(
                Tree.of(
                        "name",
                        TOKEN,
                        "projected",
                        Tree.of(
                                "sources",
                                List.of(Tree.of(
                                        "serviceAccountToken",
                                        Tree.of("path", "vault", "audience", audience, "expirationSeconds", 600))))),
                "a token that only " + premises.product().title() + " takes");
    }

    private void agentToken(String audience, List<String> remarks) {
        Optional<Container> container = premises.workload().pod().container(client.container());
        if (container.isEmpty() || !agent.isKnown()) {
            remarks.add("Give the Agent a projected token for audience " + audience + " and name it as token_path.");
            return;
        }
        token(audience);
        pod.mount(container.get(), Tree.of("name", TOKEN, "mountPath", TOKEN_FOLDER, "readOnly", true), "");
        String path = TOKEN_FOLDER + "/vault";
        if (!agent.attribute("token_path", path)) {
            Optional<String> role = client.login().role().asKnown();
            role.ifPresent(
                    name -> agent.replace("\"" + name + "\"", "\"" + name + "\"\n      token_path = \"" + path + "\""));
        }
    }

    /** Verified TLS, as far as the client decides it. */
    void transport(boolean wanted, List<String> remarks) {
        if (!wanted) {
            return;
        }
        Value<String> address = client.connection().address();
        Optional<String> plain = address.asKnown().filter(each -> each.startsWith("http://"));
        plain.ifPresent(each -> replace(
                address,
                carriers.connection(),
                "address",
                "https://" + each.substring("http://".length()),
                "reach Vault over https",
                remarks));
        if (client.connection().skipsVerification().isKnown(Boolean::booleanValue)) {
            verify(remarks);
        }
        if (plain.isPresent() || client.connection().skipsVerification().isKnown(Boolean::booleanValue)) {
            remarks.add("Where " + premises.product().title()
                    + " has a certificate of your own CA, give the client that CA; verification stays on.");
        }
    }

    private void verify(List<String> remarks) {
        Optional<Location> at = client.connection().skipsVerification().location();
        Optional<String> pointer =
                at.filter(each -> !each.path().toString().contains(" › ")).flatMap(each -> Pointer.to(each.path()));
        if (agent.isKnown() && agent.text().contains("tls_skip_verify")) {
            agent.replaceSkip();
        } else if (pointer.isPresent() && carriers.connection().isPresent()) {
            boolean text = client.mechanism() == Mechanism.CSI_PROVIDER;
            operate(
                    carriers.connection().get(),
                    Operation.replace(
                            pointer.get(), text ? (Object) "false" : (Object) false, "verify the certificate"));
        } else if (pointer.isPresent()
                && client.holder().equals(premises.workload().id())) {
            pod.text(at.get(), "false", "verify the certificate");
        } else {
            remarks.add("Switch the verification of the certificate on.");
        }
    }

    /** Logs in by identity where a stored secret did. */
    void login(Door door, List<String> remarks) {
        switch (client.mechanism()) {
            case SECRETS_OPERATOR -> carriers.login().ifPresent(auth -> operatorLogin(auth, door));
            case EXTERNAL_SECRETS -> carriers.login().ifPresent(store -> storeLogin(store, door));
            case INJECTOR -> {
                token(door.audience());
                pod.annotation(prefix() + "agent-service-account-token-volume-name", TOKEN);
                pod.annotation(prefix() + "auth-type", "kubernetes");
                pod.annotation(prefix() + "auth-path", "auth/" + door.mount());
                pod.annotation(prefix() + "role", door.role());
            }
            case AGENT -> agentLogin(door, remarks);
            default -> new ProxyLogin(premises, client, pod).change(door, remarks, added);
        }
        remarks.add("Revoke the stored login (" + client.login().kind().words()
                + "): whoever could read it can still use it.");
    }

    private void operatorLogin(CustomResource auth, Door door) {
        TreeField spec = TreeField.of(auth, "spec");
        String method = spec.get("method").word();
        if (spec.has(method)) {
            operate(auth, Operation.remove("/spec/" + method, "the stored login goes"));
        }
        operate(auth, Operation.replace("/spec/method", "kubernetes", ""));
        operate(
                auth,
                spec.has("mount")
                        ? Operation.replace("/spec/mount", door.mount(), "")
                        : Operation.add("/spec/mount", door.mount(), ""));
        operate(
                auth,
                Operation.add(
                        "/spec/kubernetes",
                        Tree.of(
                                "role",
                                door.role(),
                                "serviceAccount",
                                door.subject(),
                                "audiences",
                                List.of(door.audience())),
                        "the workload's own account instead"));
    }

    private void storeLogin(CustomResource store, Door door) {
        Map<String, Object> account = Tree.of("name", door.subject(), "audiences", List.of(door.audience()));
        if (store.id().namespace().isEmpty()) {
            account.put("namespace", door.namespace());
        }
        operate(
                store,
                Operation.replace(
                        "/spec/provider/vault/auth",
                        Tree.of(
                                "kubernetes",
                                Tree.of("mountPath", door.mount(), "role", door.role(), "serviceAccountRef", account)),
                        "the workload's own account instead of a stored login"));
    }

    private void agentLogin(Door door, List<String> remarks) {
        Optional<Container> container = premises.workload().pod().container(client.container());
        List<String> method = List.of(
                "method \"kubernetes\" {",
                "  mount_path = \"auth/" + door.mount() + "\"",
                "  config = {",
                "    role       = \"" + door.role() + "\"",
                "    token_path = \"" + TOKEN_FOLDER + "/vault\"",
                "  }",
                "}");
        if (container.isEmpty() || !agent.isKnown() || !agent.block("method", method)) {
            remarks.add("Give the Agent this method in auto_auth, and a projected token for audience " + door.audience()
                    + " at " + TOKEN_FOLDER + ": "
                    + String.join(" ", method.stream().map(String::strip).toList()));
            return;
        }
        token(door.audience());
        pod.mount(container.get(), Tree.of("name", TOKEN, "mountPath", TOKEN_FOLDER, "readOnly", true), "");
        container.get().mounts().stream()
                .filter(mount -> premises.workload()
                        .pod()
                        .volume(mount.volume())
                        .filter(volume -> volume.source() instanceof VolumeSource.SecretFiles)
                        .isPresent())
                .forEach(mount -> remarks.add("The Agent still mounts volume " + mount.volume()
                        + ": take it away where it held the stored login."));
    }
}
