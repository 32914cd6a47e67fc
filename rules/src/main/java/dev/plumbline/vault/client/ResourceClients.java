// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Value;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.carrier.ConfigOperatorReader;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Custom resources that log in to Vault themselves: cert-manager issuers, the config operator's, Crossplane's provider. */
public final class ResourceClients {
    private ResourceClients() {}

    static List<VaultClient> of(Inventory inventory) {
        List<VaultClient> found = new ArrayList<>();
        for (String kind : List.of("Issuer", "ClusterIssuer")) {
            for (CustomResource issuer : inventory.customResources("cert-manager.io", kind)) {
                if (TreeField.of(issuer, "spec", "vault").isSet()) {
                    found.add(issuer(issuer));
                }
            }
        }
        for (CustomResource resource : inventory.all(CustomResource.class)) {
            String group = resource.id().group();
            if (group.equals(ConfigOperatorReader.GROUP)) {
                operated(resource).ifPresent(found::add);
            }
            boolean crossplane = group.equals("vault.upbound.io") || group.equals("vault.m.upbound.io");
            if (crossplane && resource.id().kind().endsWith("ProviderConfig")) {
                found.add(provider(resource));
            }
        }
        return found;
    }

    private static VaultClient issuer(CustomResource issuer) {
        TreeField vault = TreeField.of(issuer, "spec", "vault");
        TreeField auth = vault.get("auth");
        Value<String> bundle = vault.get("caBundle").text();
        Connection connection = new Connection(
                vault.get("server").text(),
                Value.absent(),
                bundle.or(vault.get("caBundleSecretRef", "name").text()),
                vault.get("namespace").text());
        String path = vault.get("path").word();
        List<Request> requests = path.isEmpty()
                ? List.of()
                : List.of(Request.of(path, Capability.UPDATE, vault.get("path").at()));
        Delivery delivery = new Delivery(Delivery.Kind.KUBERNETES_SECRET, "of each Certificate", vault.at());
        return VaultClient.whole(
                Mechanism.CERT_MANAGER,
                issuer.id(),
                "",
                connection,
                issuerLogin(issuer, auth),
                VaultClient.Usage.of(requests, List.of(delivery)),
                issuer.at());
    }

    private static Login issuerLogin(CustomResource issuer, TreeField auth) {
        TreeField kubernetes = auth.get("kubernetes");
        if (auth.has("tokenSecretRef")) {
            Location at = auth.get("tokenSecretRef").at();
            return Login.stored(Login.Kind.TOKEN, Value.known("token", at), Value.absent(), at);
        }
        if (auth.has("appRole")) {
            TreeField role = auth.get("appRole");
            return Login.stored(
                    Login.Kind.APPROLE,
                    role.get("path").text(),
                    role.get("roleId").text(),
                    role.at());
        }
        if (auth.has("clientCertificate")) {
            TreeField certificate = auth.get("clientCertificate");
            return Login.stored(
                    Login.Kind.CERTIFICATE,
                    certificate.get("mountPath").text(),
                    certificate.get("name").text(),
                    certificate.at());
        }
        if (!kubernetes.isSet()) {
            return Login.unknown(auth.at());
        }
        boolean stored = kubernetes.has("secretRef");
        Value<String> mount =
                kubernetes.get("mountPath").text().map(path -> VaultSetup.mountPath(path.replaceFirst("^/?v1/", "")));
        String namespace = issuer.id().namespace();
        String audience = "vault://" + (namespace.isEmpty() ? "" : namespace + "/")
                + issuer.id().name();
        return new Login(
                stored ? Login.Kind.STORED_ACCOUNT_TOKEN : Login.Kind.SERVICE_ACCOUNT,
                mount.or(Value.known("kubernetes", kubernetes.at())),
                kubernetes.get("role").text(),
                new Login.Account(
                        namespace.isEmpty() ? Value.absent() : Value.known(namespace, issuer.at()),
                        kubernetes.get("serviceAccountRef", "name").text()),
                stored ? Value.absent() : Value.known(audience, kubernetes.at()),
                stored ? kubernetes.get("secretRef").at() : kubernetes.at());
    }

    /** Every resource of the config operator says how the operator logs in for it. */
    private static Optional<VaultClient> operated(CustomResource resource) {
        TreeField authentication = TreeField.of(resource, "spec", "authentication");
        TreeField connection = TreeField.of(resource, "spec", "connection");
        if (!authentication.isSet() && !connection.isSet()) {
            return Optional.empty();
        }
        Value<String> account = authentication.get("serviceAccount", "name").text();
        Value<String> mount = authentication.get("path").text();
        Login login = new Login(
                Login.Kind.SERVICE_ACCOUNT,
                mount.map(VaultSetup::mountPath).or(Value.known("kubernetes", authentication.at())),
                authentication.get("role").text(),
                Login.Account.of(
                        resource.id().namespace(),
                        account.or(Value.known("default", authentication.at())),
                        authentication.at()),
                Value.absent(),
                authentication.at());
        Connection to = new Connection(
                connection.get("address").text(),
                connection.get("tLSConfig", "skipVerify").flag(),
                connection.get("tLSConfig", "cacert").text(),
                Value.absent());
        return Optional.of(new VaultClient(
                Mechanism.CONFIG_OPERATOR,
                resource.id(),
                "",
                to,
                login,
                VaultClient.Usage.none(),
                EnumSet.of(VaultClient.Part.ADDRESS, VaultClient.Part.CONNECTION, VaultClient.Part.LOGIN),
                resource.at()));
    }

    private static VaultClient provider(CustomResource resource) {
        TreeField spec = TreeField.of(resource, "spec");
        TreeField credentials = spec.get("credentials");
        boolean stored = credentials.get("source").word().equals("Secret");
        Login login = stored
                ? Login.stored(
                        Login.Kind.TOKEN,
                        Value.known("token", credentials.at()),
                        Value.absent(),
                        credentials.get("secretRef").at())
                : Login.unknown(credentials.at());
        Connection connection = new Connection(
                spec.get("address").text(),
                spec.get("skip_tls_verify").flag(),
                spec.get("ca_cert_file").text(),
                Value.absent());
        return VaultClient.whole(
                Mechanism.CROSSPLANE, resource.id(), "", connection, login, VaultClient.Usage.none(), resource.at());
    }
}
