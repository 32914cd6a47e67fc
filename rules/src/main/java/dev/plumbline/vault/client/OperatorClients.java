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
        for (String kind : List.of("VaultAuth", "VaultAuthGlobal")) {
            for (CustomResource auth : inventory.customResources(GROUP, kind)) {
                clients.authOnly(auth, kind.equals("VaultAuthGlobal")).ifPresent(found::add);
            }
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
                ca.isAbsent() ? spec.get("caCertPath").text() : ca,
                Value.absent());
    }

    private Optional<VaultClient> authOnly(CustomResource resource, boolean global) {
        TreeField spec = TreeField.of(resource, "spec");
        String method = spec.get(global ? "defaultAuthMethod" : "method").word();
        if (method.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VaultClient(
                Mechanism.SECRETS_OPERATOR,
                resource.id(),
                "",
                connectionOf(resource, spec.get("vaultConnectionRef")).orElseGet(Connection::unsaid),
                login(spec, method, Login.Account.none()),
                VaultClient.Usage.none(),
                EnumSet.of(VaultClient.Part.LOGIN),
                resource.at()));
    }

    /** How a VaultAuth logs in; the account's namespace is that of whoever uses it. */
    private static Login login(TreeField spec, String method, Login.Account account) {
        TreeField block = spec.get(method);
        Value<String> own = block.get("mount").text();
        Value<String> mount = own.isAbsent() ? spec.get("mount").text() : own;
        boolean stored = block.has("secretRef");
        TreeField audiences = block.get("audiences");
        Value<String> audience = audiences.items().isEmpty()
                ? Value.absent()
                : audiences.items().get(0).text();
        Login.Kind kind = kind(method, stored);
        Value<String> role =
                block.get(method.equals("appRole") ? "roleId" : "role").text();
        Location at = stored
                ? block.get("secretRef").at()
                : spec.get("method").isSet() ? spec.get("method").at() : block.at();
        return new Login(
                kind,
                mount.isAbsent() ? Value.known(method, spec.at()) : mount,
                role,
                kind.isIdentity() ? account : Login.Account.none(),
                audience,
                at);
    }

    private static Login.Kind kind(String method, boolean stored) {
        return switch (method) {
            case "kubernetes" -> Login.Kind.SERVICE_ACCOUNT;
            case "jwt" -> stored ? Login.Kind.STORED_ACCOUNT_TOKEN : Login.Kind.SERVICE_ACCOUNT;
            case "appRole" -> Login.Kind.APPROLE;
            case "aws", "gcp" -> stored ? Login.Kind.CLOUD_KEY : Login.Kind.CLOUD;
            default -> Login.Kind.UNKNOWN;
        };
    }

    private VaultClient secret(CustomResource resource) {
        TreeField spec = TreeField.of(resource, "spec");
        String namespace = resource.id().namespace();
        Optional<CustomResource> auth = auth(spec.get("vaultAuthRef"), namespace);
        Login login = auth.map(found -> loginOf(found, namespace))
                .orElseGet(() -> Login.unknown(spec.get("vaultAuthRef").at()));
        Connection connection = auth.flatMap(
                        found -> connectionOf(found, TreeField.of(found, "spec", "vaultConnectionRef")))
                .orElseGet(Connection::unsaid);
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

    private Login loginOf(CustomResource auth, String namespace) {
        TreeField spec = TreeField.of(auth, "spec");
        String method = spec.get("method").word();
        TreeField block = spec.get(method);
        Login.Account account =
                Login.Account.of(namespace, block.get("serviceAccount").text(), block.at());
        return login(spec, method, account);
    }

    private Optional<Connection> connectionOf(CustomResource auth, TreeField reference) {
        String name = reference.isSet() ? reference.word() : "default";
        int slash = name.indexOf('/');
        String place = slash < 0 ? auth.id().namespace() : name.substring(0, slash);
        Optional<CustomResource> found =
                inventory.customResource(GROUP, "VaultConnection", place, name.substring(slash + 1));
        if (found.isEmpty() && !reference.isSet()) {
            List<CustomResource> all = inventory.customResources(GROUP, "VaultConnection").stream()
                    .filter(connection -> connection.id().name().equals("default"))
                    .toList();
            found = all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return found.map(OperatorClients::connection);
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
