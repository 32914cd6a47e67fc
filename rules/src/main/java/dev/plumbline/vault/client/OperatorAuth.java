// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.vault.TreeField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a VaultAuth of the Vault Secrets Operator logs in: by its own words, else by those of the VaultAuthGlobal that it
 * names. See {@code MergeInVaultAuthGlobal} in {@code common/common.go} of hashicorp/vault-secrets-operator.
 *
 * @param auth the resource that secrets refer to
 * @param specs the specs that count, its own first
 */
public record OperatorAuth(CustomResource auth, List<Spec> specs) {
    /** What one resource says. */
    record Spec(CustomResource resource, TreeField root) {
        static Spec of(CustomResource resource) {
            return new Spec(resource, TreeField.of(resource, "spec"));
        }
    }

    public OperatorAuth {
        specs = List.copyOf(specs);
    }

    static OperatorAuth of(CustomResource auth, Inventory inventory) {
        Spec own = Spec.of(auth);
        TreeField reference = own.root().get("vaultAuthGlobalRef");
        Optional<Spec> global = reference.isSet() ? global(auth, reference, inventory) : Optional.empty();
        return new OperatorAuth(auth, global.map(found -> List.of(own, found)).orElse(List.of(own)));
    }

    private static Optional<Spec> global(CustomResource auth, TreeField reference, Inventory inventory) {
        String own = auth.id().namespace();
        String namespace =
                reference.has("namespace") ? reference.get("namespace").word() : own;
        String name = reference.has("name") ? reference.get("name").word() : "default";
        return inventory
                .customResource(OperatorClients.GROUP, "VaultAuthGlobal", namespace, name)
                .map(Spec::of)
                .filter(found -> allows(found.resource(), own));
    }

    /** True when resources of a namespace may use it: those that it lists; without a list those of its own alone. */
    public static boolean allows(CustomResource shared, String namespace) {
        return shared.id().namespace().equals(namespace)
                || TreeField.of(shared, "spec", "allowedNamespaces").items().stream()
                        .anyMatch(each ->
                                each.word().equals(namespace) || each.word().equals("*"));
    }

    /** What a VaultAuthGlobal itself says. */
    static OperatorAuth ofGlobal(CustomResource global) {
        return new OperatorAuth(global, List.of(Spec.of(global)));
    }

    /** The name of the method, as its block is called; empty where nobody says it. */
    String method() {
        return first(spec -> spec.has("method") ? spec.get("method") : spec.get("defaultAuthMethod"))
                .word();
    }

    /** The VaultConnections that it may mean, the likeliest first. */
    List<ObjectId> connections() {
        Optional<Spec> naming = specs.stream()
                .filter(spec -> spec.root().has("vaultConnectionRef"))
                .findFirst();
        String own = auth.id().namespace();
        if (naming.isEmpty()) {
            return List.of(connection(own, "default"));
        }
        String name = naming.get().root().get("vaultConnectionRef").word();
        int slash = name.indexOf('/');
        return slash < 0
                ? Stream.of(naming.get().resource().id().namespace(), own)
                        .distinct()
                        .map(namespace -> connection(namespace, name))
                        .toList()
                : List.of(connection(name.substring(0, slash), name.substring(slash + 1)));
    }

    boolean namesConnection() {
        return specs.stream().anyMatch(spec -> spec.root().has("vaultConnectionRef"));
    }

    private static ObjectId connection(String namespace, String name) {
        return new ObjectId(OperatorClients.GROUP, "VaultConnection", namespace, name);
    }

    /** Of Vault's own namespaces, not those of Kubernetes. */
    Value<String> vaultNamespace() {
        return field("namespace")
                .text()
                .or(first(spec -> spec.get("namespace")).text())
                .or(first(spec -> spec.get("defaultVaultNamespace")).text());
    }

    /** @param namespace that of the secret: there the operator looks the service account up; empty where none asks */
    Login login(Optional<String> namespace) {
        String method = method();
        boolean stored = field("secretRef").isSet();
        Login.Kind kind = kind(method, stored);
        Value<String> mount = mount().text();
        Location of = block().at();
        Login.Account account = namespace
                .filter(any -> kind.isIdentity())
                .map(place -> Login.Account.of(place, field("serviceAccount").text(), of))
                .orElseGet(Login.Account::none);
        return new Login(
                kind,
                mount.or(Value.known(method, specs.get(0).root().at())),
                field(method.equals("appRole") ? "roleId" : "role").text(),
                account,
                field("audiences").items().stream()
                        .findFirst()
                        .map(TreeField::text)
                        .orElseGet(Value::absent),
                stored ? field("secretRef").at() : place());
    }

    private Location place() {
        TreeField method = specs.get(0).root().get("method");
        return method.isSet() ? method.at() : block().at();
    }

    private TreeField mount() {
        TreeField ofMethod = field("mount");
        return ofMethod.isSet()
                ? ofMethod
                : first(spec -> spec.has("mount") ? spec.get("mount") : spec.get("defaultMount"));
    }

    private TreeField block() {
        return first(spec -> spec.get(method()));
    }

    /** A field of the method's block. */
    private TreeField field(String name) {
        return first(spec -> spec.get(method(), name));
    }

    private TreeField first(Function<TreeField, TreeField> field) {
        return specs.stream()
                .map(spec -> field.apply(spec.root()))
                .filter(TreeField::isSet)
                .findFirst()
                .orElseGet(() -> field.apply(specs.get(0).root()));
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
}
