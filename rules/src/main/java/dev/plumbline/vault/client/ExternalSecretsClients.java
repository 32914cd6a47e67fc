// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Value;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Stores and secrets of the External Secrets Operator with a Vault provider. See {@code secretstore_vault_types.go} and
 * {@code providers/v1/vault} of external-secrets/external-secrets: of several auth blocks the stored token wins.
 */
public final class ExternalSecretsClients {
    public static final String GROUP = "external-secrets.io";
    private static final String GENERATORS = "generators.external-secrets.io";

    private final Inventory inventory;

    private ExternalSecretsClients(Inventory inventory) {
        this.inventory = inventory;
    }

    static List<VaultClient> of(Inventory inventory) {
        ExternalSecretsClients clients = new ExternalSecretsClients(inventory);
        List<VaultClient> found = new ArrayList<>();
        for (String kind : List.of("SecretStore", "ClusterSecretStore")) {
            for (CustomResource store : inventory.customResources(GROUP, kind)) {
                vault(store).ifPresent(vault -> found.add(clients.store(store, vault)));
            }
        }
        for (CustomResource secret : inventory.customResources(GROUP, "ExternalSecret")) {
            clients.external(secret, TreeField.of(secret, "spec"), found);
        }
        for (CustomResource secret : inventory.customResources(GROUP, "ClusterExternalSecret")) {
            clients.external(secret, TreeField.of(secret, "spec", "externalSecretSpec"), found);
        }
        for (CustomResource generator : inventory.customResources(GENERATORS, "VaultDynamicSecret")) {
            found.add(clients.generator(generator));
        }
        return found;
    }

    /** The Vault part of a store; empty for stores of other providers. */
    public static Optional<TreeField> vault(CustomResource store) {
        TreeField vault = TreeField.of(store, "spec", "provider", "vault");
        return vault.isSet() ? Optional.of(vault) : Optional.empty();
    }

    private VaultClient store(CustomResource store, TreeField vault) {
        return new VaultClient(
                Mechanism.EXTERNAL_SECRETS,
                store.id(),
                "",
                connection(vault),
                login(vault, store.id().namespace()),
                VaultClient.Usage.none(),
                EnumSet.of(VaultClient.Part.ADDRESS, VaultClient.Part.CONNECTION, VaultClient.Part.LOGIN),
                store.at());
    }

    private static Connection connection(TreeField vault) {
        Value<String> bundle = vault.get("caBundle").text();
        Value<String> provided = vault.get("caProvider", "name").text();
        return new Connection(
                vault.get("server").text(),
                Value.absent(),
                bundle.or(provided),
                vault.get("namespace").text());
    }

    private static Login login(TreeField vault, String namespace) {
        TreeField auth = vault.get("auth");
        for (TreeField block : auth.children()) {
            if (block.key().equals("tokenSecretRef")) {
                return Login.stored(Login.Kind.TOKEN, Value.known("token", block.at()), Value.absent(), block.at());
            }
        }
        for (TreeField block : auth.children()) {
            Optional<Login> login = ofBlock(block, namespace);
            if (login.isPresent()) {
                return login.get();
            }
        }
        return Login.unknown(auth.at());
    }

    private static Optional<Login> ofBlock(TreeField block, String namespace) {
        return switch (block.key()) {
            case "appRole" -> Optional.of(stored(Login.Kind.APPROLE, block, "path", "approle", "roleId"));
            case "userPass" -> Optional.of(stored(Login.Kind.PASSWORD, block, "path", "userpass", "username"));
            case "ldap" -> Optional.of(stored(Login.Kind.PASSWORD, block, "path", "ldap", "username"));
            case "cert" -> Optional.of(stored(Login.Kind.CERTIFICATE, block, "path", "cert", "vaultRole"));
            case "kubernetes" -> Optional.of(kubernetes(block, namespace));
            case "jwt" -> Optional.of(jwt(block, namespace));
            case "iam" ->
                Optional.of(
                        block.has("secretRef")
                                ? stored(Login.Kind.CLOUD_KEY, block, "path", "aws", "vaultRole")
                                : stored(Login.Kind.CLOUD, block, "path", "aws", "vaultRole"));
            case "gcp" ->
                Optional.of(
                        block.has("secretRef")
                                ? stored(Login.Kind.CLOUD_KEY, block, "path", "gcp", "role")
                                : stored(Login.Kind.CLOUD, block, "path", "gcp", "role"));
            default -> Optional.empty();
        };
    }

    private static Login stored(Login.Kind kind, TreeField block, String path, String otherwise, String role) {
        Value<String> mount = block.get(path).text();
        return Login.stored(
                kind,
                mount.or(Value.known(otherwise, block.at())),
                block.get(role).text(),
                block.at());
    }

    private static Login kubernetes(TreeField block, String namespace) {
        Value<String> mount = block.get("mountPath").text();
        TreeField reference = block.get("serviceAccountRef");
        boolean stored = block.has("secretRef") && !reference.isSet();
        return new Login(
                stored ? Login.Kind.STORED_ACCOUNT_TOKEN : Login.Kind.SERVICE_ACCOUNT,
                mount.map(VaultSetup::mountPath).or(Value.known("kubernetes", block.at())),
                block.get("role").text(),
                account(reference, namespace),
                audience(reference.get("audiences")),
                stored ? block.get("secretRef").at() : block.at());
    }

    private static Login jwt(TreeField block, String namespace) {
        TreeField token = block.get("kubernetesServiceAccountToken");
        TreeField reference = token.get("serviceAccountRef");
        boolean stored = block.has("secretRef") && !token.isSet();
        Value<String> mount = block.get("path").text();
        Value<String> asked = audience(token.get("audiences"));
        Value<String> audience = asked.isAbsent() && !stored ? Value.known("vault", token.at()) : asked;
        return new Login(
                stored ? Login.Kind.STORED_ACCOUNT_TOKEN : Login.Kind.SERVICE_ACCOUNT,
                mount.or(Value.known("jwt", block.at())),
                block.get("role").text(),
                account(reference, namespace),
                audience,
                stored ? block.get("secretRef").at() : block.at());
    }

    private static Login.Account account(TreeField reference, String namespace) {
        if (!reference.isSet()) {
            return Login.Account.none();
        }
        Value<String> place = reference.get("namespace").text();
        return new Login.Account(
                place.isAbsent() && !namespace.isEmpty() ? Value.known(namespace, reference.at()) : place,
                reference.get("name").text());
    }

    private static Value<String> audience(TreeField audiences) {
        return audiences.items().isEmpty()
                ? Value.absent()
                : audiences.items().get(0).text();
    }

    private void external(CustomResource secret, TreeField spec, List<VaultClient> into) {
        Optional<CustomResource> store = storeOf(spec, secret.id().namespace());
        Optional<TreeField> vault = store.flatMap(ExternalSecretsClients::vault);
        if (vault.isEmpty()) {
            return;
        }
        TreeField target = spec.get("target");
        String name = target.get("name").isSet()
                ? target.get("name").word()
                : secret.id().name();
        Delivery.Kind kind = target.has("manifest") ? manifestKind(target) : Delivery.Kind.KUBERNETES_SECRET;
        Location at = target.isSet() ? target.at() : secret.at();
        into.add(new VaultClient(
                Mechanism.EXTERNAL_SECRETS,
                secret.id(),
                "",
                connection(vault.get()),
                login(vault.get(), secret.id().namespace()),
                VaultClient.Usage.of(requests(spec, vault.get()), List.of(new Delivery(kind, name, at))),
                EnumSet.of(VaultClient.Part.REQUESTS),
                secret.at()));
    }

    private static Delivery.Kind manifestKind(TreeField target) {
        return switch (target.get("manifest", "kind").word()) {
            case "Secret", "" -> Delivery.Kind.KUBERNETES_SECRET;
            case "ConfigMap" -> Delivery.Kind.CONFIG_MAP;
            default -> Delivery.Kind.OTHER_OBJECT;
        };
    }

    /** The store that a secret takes from. */
    public Optional<CustomResource> storeOf(TreeField spec, String namespace) {
        TreeField reference = spec.get("secretStoreRef");
        boolean cluster = reference.get("kind").word().equals("ClusterSecretStore");
        return inventory.customResource(
                GROUP,
                cluster ? "ClusterSecretStore" : "SecretStore",
                cluster ? "" : namespace,
                reference.get("name").word());
    }

    private static List<Request> requests(TreeField spec, TreeField vault) {
        List<Request> requests = new ArrayList<>();
        for (TreeField data : spec.get("data").items()) {
            request(data.get("remoteRef", "key"), vault, Capability.READ).ifPresent(requests::add);
        }
        for (TreeField from : spec.get("dataFrom").items()) {
            request(from.get("extract", "key"), vault, Capability.READ).ifPresent(requests::add);
            if (from.has("find")) {
                TreeField find = from.get("find");
                TreeField path = find.get("path");
                String mount = vault.get("path").word();
                requests.add(Request.of(
                        KvPath.listing(mount, version(vault), path.word()),
                        Capability.LIST,
                        path.isSet() ? path.at() : find.at()));
            }
        }
        return requests;
    }

    private static int version(TreeField vault) {
        return vault.get("version").word().equals("v1") ? 1 : 2;
    }

    /** The operator strips the mount and {@code data/} that a key may begin with; see {@code buildPath} in its client. */
    private static Optional<Request> request(TreeField key, TreeField vault, Capability verb) {
        if (key.word().isEmpty()) {
            return Optional.empty();
        }
        String mount = KvPath.trim(vault.get("path").word());
        String path = KvPath.trim(key.word());
        if (mount.isEmpty()) {
            return Optional.of(new Request(Value.known(path, key.at()), Request.Form.LOGICAL, verb, key.at()));
        }
        String below = KvPath.below(mount, path);
        boolean prefixed = !below.equals(path) && version(vault) == 2 && below.startsWith("data/");
        String rest = prefixed ? below.substring("data/".length()) : below;
        return Optional.of(Request.of(KvPath.data(mount, version(vault), rest), verb, key.at()));
    }

    private VaultClient generator(CustomResource generator) {
        TreeField spec = TreeField.of(generator, "spec");
        TreeField provider = spec.get("provider");
        TreeField path = spec.get("path");
        Capability verb =
                spec.get("method").word().isEmpty() || spec.get("method").word().equals("GET")
                        ? Capability.READ
                        : Capability.UPDATE;
        List<Request> requests = path.word().isEmpty() ? List.of() : List.of(Request.of(path.word(), verb, path.at()));
        return VaultClient.whole(
                Mechanism.EXTERNAL_SECRETS,
                generator.id(),
                "",
                connection(provider),
                login(provider, generator.id().namespace()),
                VaultClient.Usage.of(
                        requests,
                        List.of(new Delivery(
                                Delivery.Kind.KUBERNETES_SECRET, "of the ExternalSecret", generator.at()))),
                generator.at());
    }
}
