// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Probe;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.VaultPayload;
import dev.plumbline.vault.YamlText;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.carrier.BankVaultsReader;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.carrier.ConfigOperatorReader;
import dev.plumbline.vault.carrier.TerraformReader;
import dev.plumbline.vault.policy.PolicyReader;
import dev.plumbline.vault.script.ContainerScript;
import dev.plumbline.vault.script.Script;
import dev.plumbline.vault.script.ScriptCalls;
import dev.plumbline.vault.script.ScriptEnvironment;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.server.VaultServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds everything in an estate that carries Vault configuration, and reads it into API calls. */
public final class Carriers {
    /** What was found: calls in the order of their carriers, and the scripts themselves. */
    public record Found(List<ApiCall> calls, List<VaultScript> scripts) {
        public Found {
            calls = List.copyOf(calls);
            scripts = List.copyOf(scripts);
        }
    }

    private static final ObjectId NOBODY = ObjectId.core("File", "", "");

    private final Inventory inventory;
    private final List<ApiCall> calls = new ArrayList<>();
    private final Map<ObjectId, List<Script>> scripts = new LinkedHashMap<>();
    private final Map<ObjectId, Location> places = new LinkedHashMap<>();
    private final Set<PlacedText> used = new LinkedHashSet<>();

    private Carriers(Inventory inventory) {
        this.inventory = inventory;
    }

    public static Found find(Inventory inventory, List<VaultServer> servers) {
        Carriers carriers = new Carriers(inventory);
        servers.forEach(server -> carriers.calls.addAll(ServerCalls.of(server)));
        carriers.texts();
        carriers.workloads();
        carriers.resources();
        carriers.policyFiles();
        List<VaultScript> scripts = new ArrayList<>();
        carriers.scripts.forEach(
                (id, own) -> scripts.add(new VaultScript(id, own, requireNonNull(carriers.places.get(id), "place"))));
        return new Found(carriers.calls, scripts);
    }

    private void texts() {
        List<KeptText> terraform = new ArrayList<>();
        for (KeptText text : inventory.keptTexts()) {
            String key = text.key();
            if (TerraformReader.isTerraform(key)) {
                terraform.add(text);
            } else if (isScript(text)) {
                script(
                        holder(text),
                        Script.of(
                                text,
                                environmentOf(text),
                                name -> sibling(name, holder(text)).map(Setting.Source::text)),
                        text.at(text.text().span(), text.at()),
                        text);
            } else if (isConfigurer(text)) {
                configurer(text);
            }
        }
        calls.addAll(TerraformReader.read(
                terraform, name -> sibling(name, terraform.isEmpty() ? NOBODY : holder(terraform.get(0)))));
    }

    static ObjectId holder(KeptText text) {
        return text.carrier().orElseGet(() -> TextFile.idOf(text.origin()));
    }

    private static boolean isScript(KeptText text) {
        String key = text.key();
        boolean other = key.endsWith(".hcl")
                || key.endsWith(".json")
                || key.endsWith(".yaml")
                || key.endsWith(".yml")
                || key.endsWith(".md")
                || key.endsWith(".ctmpl")
                || key.endsWith(".tpl")
                || key.endsWith(".properties");
        if (other) {
            return false;
        }
        String value = text.text().value();
        boolean shell = VaultPayload.isShell(key, value);
        boolean speaks = value.contains("vault ")
                || value.contains("bao ")
                || value.contains("/v1/")
                || shell && VaultPayload.namesProduct(value);
        return speaks && (shell || !PolicyReader.looksLikePolicy(text.text()));
    }

    private static boolean isConfigurer(KeptText text) {
        boolean yaml = text.key().endsWith(".yml") || text.key().endsWith(".yaml");
        String value = text.text().value();
        return yaml && (value.contains("policies:") || value.contains("auth:")) && value.contains("rules:");
    }

    private void configurer(KeptText text) {
        YamlText.root(text.text()).ifPresent(root -> {
            Carrier carrier = new Carrier(
                    Carrier.Kind.BANK_VAULTS,
                    holder(text),
                    text.provenance(),
                    Value.absent(),
                    text.at(text.text().span(), text.at()));
            calls.addAll(BankVaultsReader.read(root, text.at().opened("", PathStyle.FIELDS), text::at, carrier));
        });
    }

    private void script(ObjectId holder, Script script, Location at, KeptText... own) {
        if (!VaultScript.speaksToVault(script)) {
            return;
        }
        scripts.computeIfAbsent(holder, id -> new ArrayList<>()).add(script);
        places.putIfAbsent(holder, at);
        Carrier carrier = new Carrier(
                Carrier.Kind.SCRIPT,
                holder,
                own.length > 0 ? own[0].provenance() : Provenance.MANIFEST,
                address(script),
                at);
        calls.addAll(ScriptCalls.of(script, carrier, name -> sibling(name, holder)));
    }

    /** Where the script's commands go, when it says so itself. */
    private static Value<String> address(Script script) {
        for (var command : script.commands()) {
            Optional<Setting> flag = VaultCommand.of(command).flatMap(read -> read.flag("address"));
            Optional<Setting> variable = Optional.ofNullable(
                            command.environment().get("VAULT_ADDR"))
                    .or(() -> Optional.ofNullable(command.environment().get("BAO_ADDR")));
            if (flag.isPresent() || variable.isPresent()) {
                return flag.or(() -> variable).get().text();
            }
        }
        return Value.absent();
    }

    private Optional<Setting.Source> sibling(String name, ObjectId holder) {
        Optional<KeptText> found = kept(inventory, name, holder);
        found.ifPresent(text -> used.add(text.text()));
        return found.map(Carriers::source);
    }

    /** The text of this base name beside a holder's other texts, or the only one of its name. */
    public static Optional<Setting.Source> sibling(Inventory inventory, String name, ObjectId holder) {
        return kept(inventory, name, holder).map(Carriers::source);
    }

    private static Optional<KeptText> kept(Inventory inventory, String name, ObjectId holder) {
        List<KeptText> named = inventory.keptTexts().stream()
                .filter(text -> text.key().equals(name))
                .toList();
        Optional<KeptText> own =
                named.stream().filter(text -> holder(text).equals(holder)).findFirst();
        return own.or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
    }

    private static Setting.Source source(KeptText text) {
        return new Setting.Source(
                text.text(), text.at().opened("", PathStyle.FIELDS), text::at, Setting.Evaluation.LITERAL);
    }

    /** The carrier of what a script in an object says. */
    public static Carrier script(ObjectId holder, Location at) {
        return new Carrier(Carrier.Kind.SCRIPT, holder, Provenance.MANIFEST, Value.absent(), at);
    }

    /** The literal variables of the one container that runs a script from a ConfigMap. */
    private ScriptEnvironment environmentOf(KeptText text) {
        ScriptEnvironment found = ScriptEnvironment.OPEN;
        int users = 0;
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                if (text.carrier().filter(id -> mounts(workload, container, id)).isPresent()) {
                    found = ContainerScript.environment(container);
                    users++;
                }
            }
        }
        return users == 1 ? found : ScriptEnvironment.OPEN;
    }

    private static boolean mounts(Workload workload, Container container, ObjectId carrier) {
        for (VolumeMount mount : container.mounts()) {
            boolean holds = workload.namespace().equals(carrier.namespace())
                    && workload.pod()
                            .volume(mount.volume())
                            .filter(volume -> volume.source() instanceof VolumeSource.ConfigMapFiles files
                                    && files.name().equals(carrier.name()))
                            .isPresent();
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private void workloads() {
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                script(workload.id(), ContainerScript.commandLine(container), container.at());
                for (Probe probe : container.probes()) {
                    boolean hook = probe.kind() == Probe.Kind.POST_START || probe.kind() == Probe.Kind.PRE_STOP;
                    if (hook) {
                        script(workload.id(), ContainerScript.of(probe, container), probe.at());
                    }
                }
            }
        }
    }

    private void resources() {
        for (CustomResource resource : inventory.all(CustomResource.class)) {
            ConfigOperatorReader.read(resource).ifPresent(calls::add);
            calls.addAll(ConfigOperatorReader.crossplane(resource));
        }
        for (CustomResource resource : inventory.customResources("vault.banzaicloud.com", "Vault")) {
            TreeField external = TreeField.of(resource, "spec", "externalConfig");
            Carrier carrier = new Carrier(
                    Carrier.Kind.BANK_VAULTS, resource.id(), resource.provenance(), Value.absent(), resource.at());
            external.node()
                    .ifPresent(node -> calls.addAll(BankVaultsReader.read(
                            node,
                            external.path(),
                            (span, path) -> new Location(
                                    resource.origin(), resource.at().span().map(each -> span), path),
                            carrier)));
        }
    }

    /** A policy that lies in a file or key of its own, and that no script names: its file name is its name. */
    private void policyFiles() {
        for (KeptText text : inventory.keptTexts()) {
            boolean named = text.key().endsWith(".hcl")
                    || text.key().endsWith(".json")
                    || text.key().endsWith(".policy");
            if (!named || used.contains(text.text()) || !PolicyReader.looksLikePolicy(text.text())) {
                continue;
            }
            Location at = text.at(text.text().span(0, 0), text.at());
            Carrier carrier =
                    new Carrier(Carrier.Kind.POLICY_FILE, holder(text), text.provenance(), Value.absent(), at);
            Setting.Source source = new Setting.Source(
                    text.text(), text.at().opened("", PathStyle.FIELDS), text::at, Setting.Evaluation.LITERAL);
            Setting policy = Setting.known("", at).from(source);
            String name = text.key().substring(0, text.key().lastIndexOf('.'));
            calls.add(new ApiCall(
                    ApiCall.Verb.WRITE,
                    Setting.known("sys/policies/acl/" + name, at),
                    Parameters.of(Map.of("policy", policy), at),
                    carrier,
                    at));
        }
    }
}
