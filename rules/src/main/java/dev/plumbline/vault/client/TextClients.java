// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.TerraformReader;
import dev.plumbline.vault.client.VaultClient.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clients that are configured by keys: Spring Cloud Vault and Quarkus in property files, YAML, arguments and variables, and
 * Terraform's provider. Settings in a ConfigMap belong to it; each container that reads them is a client too, which states
 * only what it sets itself.
 */
public final class TextClients {
    private static final List<String> PREFIXES = List.of("springcloudvault", "quarkusvault");

    private final Inventory inventory;

    private TextClients(Inventory inventory) {
        this.inventory = inventory;
    }

    static List<VaultClient> of(Inventory inventory) {
        TextClients clients = new TextClients(inventory);
        List<VaultClient> found = new ArrayList<>();
        List<KeptText> terraform = new ArrayList<>();
        for (KeptText text : inventory.keptTexts()) {
            if (TerraformReader.isTerraform(text.key())) {
                terraform.add(text);
            } else if (isFramework(text)) {
                for (DescribedClient client : DescribedClient.of(KeyedSettings.of(text))) {
                    found.add(client(client, holder(text), "", client.login(), EnumSet.allOf(Part.class)));
                }
            }
        }
        TerraformReader.providers(terraform).forEach(provider -> found.add(terraform(provider)));
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                found.addAll(clients.inContainer(workload, container));
            }
        }
        return found;
    }

    private static boolean isFramework(KeptText text) {
        String value = text.text().value();
        return value.contains("vault") && (value.contains("spring") || value.contains("quarkus"));
    }

    private List<VaultClient> inContainer(Workload workload, Container container) {
        Environment environment = Environment.of(container, inventory, workload.namespace());
        KeyedSettings own = KeyedSettings.of(container, environment, PREFIXES);
        List<KeyedSettings> mounted = MountedTexts.of(inventory, workload, container).stream()
                .map(MountedTexts.File::text)
                .filter(TextClients::isFramework)
                .map(KeyedSettings::of)
                .toList();
        List<DescribedClient> stated = DescribedClient.of(own);
        List<VaultClient> found = new ArrayList<>();
        for (DescribedClient client : DescribedClient.of(own.or(mounted))) {
            Set<Part> parts = EnumSet.noneOf(Part.class);
            stated.stream()
                    .filter(each -> each.mechanism() == client.mechanism())
                    .forEach(each -> parts.addAll(each.parts()));
            boolean loginElsewhere = !mounted.isEmpty()
                    && DescribedClient.of(new KeyedSettings().or(mounted)).stream()
                            .anyMatch(each -> each.login().equals(client.login()));
            if (loginElsewhere) {
                parts.remove(Part.LOGIN);
            }
            found.add(client(client, workload.id(), container.name(), login(client, workload, container), parts));
        }
        return found;
    }

    /** A login by service account is that of the pod, with the token that the settings name. */
    private static Login login(DescribedClient client, Workload workload, Container container) {
        Login login = client.login();
        if (login.kind() != Login.Kind.SERVICE_ACCOUNT) {
            return login;
        }
        TokenFiles files = TokenFiles.of(workload, container);
        Value<String> audience = client.tokenFile()
                .fold(
                        path -> files.audienceOf(path.value()),
                        Value::absent,
                        unknown -> Value.unknown(unknown.why(), unknown.at()));
        return new Login(login.kind(), login.mount(), login.role(), PodPlaces.account(workload), audience, login.at());
    }

    private static VaultClient client(
            DescribedClient client, ObjectId holder, String container, Login acting, Set<Part> parts) {
        List<Delivery> deliveries = client.requests().isEmpty()
                ? List.of()
                : List.of(new Delivery(Delivery.Kind.PROCESS, "the process's settings", client.at()));
        return new VaultClient(
                client.mechanism(),
                holder,
                container,
                client.connection(),
                acting,
                VaultClient.Usage.of(client.requests(), deliveries),
                parts,
                client.at());
    }

    private static ObjectId holder(KeptText text) {
        return text.carrier().orElseGet(() -> TextFile.idOf(text.origin()));
    }

    private static VaultClient terraform(TerraformReader.Provider provider) {
        Parameters parameters = provider.parameters();
        Optional<Setting> token = parameters.setting("token");
        Optional<String> login = parameters.names().stream()
                .filter(name -> name.startsWith("auth_login"))
                .findFirst();
        Login how = token.map(setting -> Login.stored(
                        Login.Kind.TOKEN, Value.known("token", setting.at()), Value.absent(), setting.at()))
                .orElseGet(() ->
                        login.map(block -> login(block, parameters)).orElseGet(() -> Login.unknown(provider.at())));
        Connection connection = new Connection(
                parameters.text("address"),
                parameters.flag("skip_tls_verify"),
                parameters.text("ca_cert_file", "ca_cert_dir"),
                parameters.text("namespace"));
        return VaultClient.whole(
                Mechanism.TERRAFORM, provider.holder(), "", connection, how, VaultClient.Usage.none(), provider.at());
    }

    private static Login login(String block, Parameters parameters) {
        Location at = parameters.at(block);
        Parameters inside = parameters
                .setting(block)
                .flatMap(Setting::asGroup)
                .map(group -> Parameters.of(group.entries(), group.at()))
                .orElse(parameters);
        Login.Kind kind = switch (block) {
            case "auth_login_jwt" -> Login.Kind.SERVICE_ACCOUNT;
            case "auth_login_aws", "auth_login_gcp", "auth_login_azure", "auth_login_oci" -> Login.Kind.CLOUD;
            case "auth_login_userpass" -> Login.Kind.PASSWORD;
            case "auth_login_cert" -> Login.Kind.CERTIFICATE;
            case "auth_login_token_file" -> Login.Kind.TOKEN;
            default -> byPath(inside);
        };
        Value<String> mount = inside.text("mount");
        return new Login(kind, mount, inside.text("role"), Login.Account.none(), Value.absent(), at);
    }

    /** The plain block names the path that it posts to. */
    private static Login.Kind byPath(Parameters block) {
        String path = block.text("path").asKnown().orElse("");
        return path.startsWith("auth/approle/")
                ? Login.Kind.APPROLE
                : path.startsWith("auth/userpass/") ? Login.Kind.PASSWORD : Login.Kind.UNKNOWN;
    }
}
