// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.remedy.Door;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Pointer;
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

    /** An annotation that the injector reads, under the prefix that the pod uses already. */
    void injector(String name, String value) {
        String used =
                InjectorAnnotations.of(premises.workload().pod().metadata()).prefix();
        pod.annotation((used.isEmpty() ? InjectorAnnotations.VAULT : used) + name, value);
    }

    PodChange pod() {
        return pod;
    }

    void add(Part part) {
        added.add(part);
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

    /** A token that only Vault takes. */
    void audience(String audience, List<String> remarks) {
        new TokenEdit(premises, client, this).audience(audience, remarks);
    }

    /** Logs in by identity where a stored secret did. */
    void login(Door door, List<String> remarks) {
        new LoginEdit(premises, client, this).login(door, remarks);
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
}
