// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Value;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Resources of HashiCorp's Vault Secrets Operator. See {@code api/v1beta1} and {@code common/common.go} of
 * hashicorp/vault-secrets-operator: the service account of a VaultAuth is looked up in the namespace of the secret.
 */
public final class OperatorClients {
    public static final String GROUP = "secrets.hashicorp.com";
    private static final List<String> SECRETS =
            List.of("VaultStaticSecret", "VaultDynamicSecret", "VaultPKISecret", "CSISecrets");

    private final Inventory inventory;

    private OperatorClients(Inventory inventory) {
        this.inventory = inventory;
    }

    static List<VaultClient> of(Inventory inventory) {
        OperatorClients clients = new OperatorClients(inventory);
        List<VaultClient> found = new ArrayList<>();
        for (CustomResource connection : inventory.customResources(GROUP, "VaultConnection")) {
            found.add(clients.connectionOnly(connection));
        }
        for (CustomResource auth : inventory.customResources(GROUP, "VaultAuth")) {
            clients.authOnly(auth, OperatorAuth.of(auth, inventory)).ifPresent(found::add);
        }
        for (CustomResource global : inventory.customResources(GROUP, "VaultAuthGlobal")) {
            clients.authOnly(global, OperatorAuth.ofGlobal(global)).ifPresent(found::add);
        }
        for (String kind : SECRETS) {
            inventory.customResources(GROUP, kind).forEach(secret -> found.add(clients.secret(secret)));
        }
        return found;
    }

    private VaultClient connectionOnly(CustomResource resource) {
        return new VaultClient(
                Mechanism.SECRETS_OPERATOR,
                resource.id(),
                "",
                connection(resource),
                Login.unknown(resource.at()),
                VaultClient.Usage.none(),
                EnumSet.of(VaultClient.Part.ADDRESS, VaultClient.Part.CONNECTION),
                resource.at());
    }

    private static Connection connection(CustomResource resource) {
        TreeField spec = TreeField.of(resource, "spec");
        Value<String> ca = spec.get("caCertSecretRef").text();
        return new Connection(
                spec.get("address").text(),
                spec.get("skipTLSVerify").flag(),
                ca.or(spec.get("caCertPath").text()),
                Value.absent());
    }

    private Optional<VaultClient> authOnly(CustomResource resource, OperatorAuth auth) {
        if (auth.method().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VaultClient(
                Mechanism.SECRETS_OPERATOR,
                resource.id(),
                "",
                connectionOf(auth),
                auth.login(Optional.empty()),
                VaultClient.Usage.none(),
                EnumSet.of(VaultClient.Part.LOGIN),
                resource.at()));
    }

    private VaultClient secret(CustomResource resource) {
        TreeField spec = TreeField.of(resource, "spec");
        String namespace = resource.id().namespace();
        Optional<OperatorAuth> auth =
                auth(spec.get("vaultAuthRef"), namespace).map(found -> OperatorAuth.of(found, inventory));
        Login login = auth.filter(found -> !found.method().isEmpty())
                .map(found -> found.login(Optional.of(namespace)))
                .orElseGet(() -> Login.unknown(spec.get("vaultAuthRef").at()));
        Connection connection = auth.map(this::connectionOf).orElseGet(Connection::unsaid);
        TreeField destination = spec.get("destination");
        List<Delivery> deliveries = resource.id().kind().equals("CSISecrets")
                ? List.of(new Delivery(Delivery.Kind.MEMORY, "CSI volume", resource.at()))
                : List.of(new Delivery(
                        Delivery.Kind.KUBERNETES_SECRET,
                        destination.get("name").word(),
                        destination.get("name").at()));
        return new VaultClient(
                Mechanism.SECRETS_OPERATOR,
                resource.id(),
                "",
                connection,
                login,
                VaultClient.Usage.of(requests(resource, spec), deliveries),
                EnumSet.of(VaultClient.Part.REQUESTS),
                resource.at());
    }

    /** The VaultAuth that a secret uses; without a name it is the one called {@code default} beside it. */
    public Optional<CustomResource> auth(TreeField reference, String namespace) {
        String name = reference.isSet() ? reference.word() : "default";
        int slash = name.indexOf('/');
        String place = slash < 0 ? namespace : name.substring(0, slash);
        return inventory.customResource(GROUP, "VaultAuth", place, name.substring(slash + 1));
    }

    private Connection connectionOf(OperatorAuth auth) {
        return auth.connections().stream()
                .flatMap(id -> inventory.find(CustomResource.class, id).stream())
                .findFirst()
                .or(() -> auth.namesConnection() ? Optional.empty() : onlyDefault())
                .map(OperatorClients::connection)
                .orElseGet(Connection::unsaid)
                .in(auth.vaultNamespace());
    }

    /** The connection that the operator's own installation brings. */
    private Optional<CustomResource> onlyDefault() {
        List<CustomResource> all = inventory.customResources(GROUP, "VaultConnection").stream()
                .filter(connection -> connection.id().name().equals("default"))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<Request> requests(CustomResource resource, TreeField spec) {
        String kind = resource.id().kind();
        String mount = spec.get("mount").word();
        return switch (kind) {
            case "VaultStaticSecret" -> one(spec, mount, staticPath(spec, mount), Capability.READ);
            case "VaultDynamicSecret" ->
                one(
                        spec,
                        mount,
                        KvPath.trim(mount) + "/" + spec.get("path").word(),
                        spec.get("requestHTTPMethod").word().equals("PUT") || spec.has("params")
                                ? Capability.UPDATE
                                : Capability.READ);
            case "VaultPKISecret" ->
                one(
                        spec,
                        mount,
                        KvPath.trim(mount) + "/issue/" + spec.get("role").word(),
                        Capability.UPDATE);
            default -> List.of();
        };
    }

    private static String staticPath(TreeField spec, String mount) {
        int version = spec.get("type").word().equals("kv-v1") ? 1 : 2;
        return KvPath.data(mount, version, spec.get("path").word());
    }

    private static List<Request> one(TreeField spec, String mount, String path, Capability verb) {
        boolean known = !mount.isEmpty() && !spec.get("path").text().isUnknown();
        Location at = spec.get("path").isSet()
                ? spec.get("path").at()
                : spec.get("mount").at();
        return known ? List.of(Request.of(path, verb, at)) : List.of();
    }
}
