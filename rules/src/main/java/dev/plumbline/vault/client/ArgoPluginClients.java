// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvFrom;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Secret;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Argo CD Vault plugin, which reads {@code AVP_*} from the variables of its container or from a Secret that it is told
 * of; see {@code docs/config.md} of argoproj-labs/argocd-vault-plugin.
 */
final class ArgoPluginClients {
    private static final String TYPE = "AVP_TYPE";
    private static final String AUTH_TYPE = "AVP_AUTH_TYPE";

    private final Map<String, Value<String>> values = new LinkedHashMap<>();

    private ArgoPluginClients() {}

    static List<VaultClient> of(Inventory inventory) {
        List<VaultClient> found = new ArrayList<>();
        for (Secret secret : inventory.all(Secret.class)) {
            ArgoPluginClients settings = new ArgoPluginClients();
            settings.add(inventory, secret, "");
            settings.client(secret.id(), "", Login.Account.none(), secret.at()).ifPresent(found::add);
        }
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                ArgoPluginClients settings = new ArgoPluginClients();
                settings.add(inventory, workload, container);
                settings.client(workload.id(), container.name(), PodPlaces.account(workload), container.at())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private void add(Inventory inventory, Workload workload, Container container) {
        Environment environment = Environment.of(container, inventory, workload.namespace());
        for (EnvVar variable : container.env()) {
            if (isSetting(variable.name())) {
                values.put(variable.name(), environment.text(List.of(variable.name())));
            }
        }
        boolean own = values.keySet().stream().anyMatch(name -> name.startsWith("AVP_"));
        for (EnvFrom from : own ? container.envFrom() : List.<EnvFrom>of()) {
            if (from.secret()) {
                inventory
                        .secret(workload.namespace(), from.object())
                        .ifPresent(secret -> add(inventory, secret, from.prefix()));
            }
        }
    }

    private void add(Inventory inventory, Secret secret, String prefix) {
        secret.keys().forEach((key, at) -> {
            if (isSetting(prefix + key)) {
                values.putIfAbsent(prefix + key, value(inventory, secret.id(), key, at));
            }
        });
    }

    private static Value<String> value(Inventory inventory, ObjectId secret, String key, Location at) {
        return inventory
                .keptText(secret, key)
                .map(KeptText::text)
                .map(text -> Value.known(text.value().strip(), at))
                .orElseGet(() -> Value.unknown("it stands in a Secret", at));
    }

    private static boolean isSetting(String name) {
        return name.startsWith("AVP_") || name.startsWith("VAULT_");
    }

    private Optional<VaultClient> client(ObjectId holder, String container, Login.Account account, Location at) {
        boolean ours = values.containsKey(TYPE) || values.containsKey(AUTH_TYPE);
        boolean vault = values.getOrDefault(TYPE, Value.known("vault", at))
                .asKnown()
                .orElse("vault")
                .equals("vault");
        if (!ours || !vault) {
            return Optional.empty();
        }
        Connection connection = new Connection(
                text("VAULT_ADDR"),
                text("VAULT_SKIP_VERIFY").map(word -> word.equals("true") || word.equals("1")),
                text("VAULT_CACERT", "VAULT_CAPATH"),
                text("VAULT_NAMESPACE"));
        return Optional.of(VaultClient.whole(
                Mechanism.ARGO_CD_PLUGIN,
                holder,
                container,
                connection,
                login(account, at),
                VaultClient.Usage.none(),
                at));
    }

    private Value<String> text(String... names) {
        for (String name : names) {
            if (values.containsKey(name)) {
                return values.get(name);
            }
        }
        return Value.absent();
    }

    private Login login(Login.Account account, Location at) {
        String type = text(AUTH_TYPE).asKnown().orElseGet(this::typeByKeys);
        Value<String> mount = text("AVP_MOUNT_PATH").map(VaultSetup::mountPath);
        return switch (type) {
            case "approle" -> stored(Login.Kind.APPROLE, mount, "approle", at, "AVP_SECRET_ID", AUTH_TYPE);
            case "github" -> stored(Login.Kind.GITHUB, mount, "github", at, "AVP_GITHUB_TOKEN", AUTH_TYPE);
            case "token" -> stored(Login.Kind.TOKEN, mount, "token", at, "VAULT_TOKEN", AUTH_TYPE);
            case "userpass" -> stored(Login.Kind.PASSWORD, mount, "userpass", at, "AVP_PASSWORD", AUTH_TYPE);
            case "k8s" -> {
                Location place = text("AVP_K8S_ROLE", AUTH_TYPE).location().orElse(at);
                Value<String> path = text("AVP_K8S_MOUNT_PATH").map(VaultSetup::mountPath);
                yield new Login(
                        Login.Kind.SERVICE_ACCOUNT,
                        path.or(Value.known("kubernetes", place)),
                        text("AVP_K8S_ROLE"),
                        account,
                        Value.absent(),
                        place);
            }
            default -> Login.unknown(at);
        };
    }

    private String typeByKeys() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("AVP_SECRET_ID", "approle");
        signs.put("AVP_GITHUB_TOKEN", "github");
        signs.put("AVP_PASSWORD", "userpass");
        signs.put("AVP_K8S_ROLE", "k8s");
        signs.put("VAULT_TOKEN", "token");
        return signs.entrySet().stream()
                .filter(sign -> values.containsKey(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private Login stored(Login.Kind kind, Value<String> mount, String otherwise, Location at, String... places) {
        Location place = text(places).location().orElse(at);
        return Login.stored(kind, mount.or(Value.known(otherwise, place)), Value.absent(), place);
    }
}
