// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.carrier.ApiCall.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the resources of the vault-config-operator, and of Crossplane's provider. Paths as in {@code GetPath} of
 * redhat-cop/vault-config-operator {@code api/v1alpha1/*_types.go}.
 */
public final class ConfigOperatorReader {
    public static final String GROUP = "redhatcop.redhat.io";

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("Policy", "sys/policies/acl/{name}"),
            Map.entry("AuthEngineMount", "sys/auth/{path}/{name}"),
            Map.entry("SecretEngineMount", "sys/mounts/{path}/{name}"),
            Map.entry("Audit", "sys/audit/{path}"),
            Map.entry("KubernetesAuthEngineConfig", "auth/{path}/{name}/config"),
            Map.entry("KubernetesAuthEngineRole", "auth/{path}/role/{name}"),
            Map.entry("JWTOIDCAuthEngineConfig", "auth/{path}/config"),
            Map.entry("JWTOIDCAuthEngineRole", "auth/{path}/role/{name}"),
            Map.entry("AppRoleAuthEngineRole", "auth/{path}/role/{name}"),
            Map.entry("CertAuthEngineRole", "auth/{path}/certs/{name}"),
            Map.entry("DatabaseSecretEngineConfig", "{path}/config/{name}"),
            Map.entry("DatabaseSecretEngineRole", "{path}/roles/{name}"),
            Map.entry("DatabaseSecretEngineStaticRole", "{path}/static-roles/{name}"),
            Map.entry("KubernetesSecretEngineRole", "{path}/roles/{name}"),
            Map.entry("KubernetesSecretEngineConfig", "{path}/config"),
            Map.entry("PKISecretEngineRole", "{path}/roles/{name}"));

    /** Names that the general rule of spelling does not give. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("targetServiceAccounts", "bound_service_account_names"),
            Map.entry("JWKSURL", "jwks_url"),
            Map.entry("JWKSCAPEM", "jwks_ca_pem"),
            Map.entry("OIDCDiscoveryCAPEM", "oidc_discovery_ca_pem"),
            Map.entry("JWTValidationPubKeys", "jwt_validation_pubkeys"),
            Map.entry("tokenBoundCIDRs", "token_bound_cidrs"),
            Map.entry("secretIDBoundCIDRs", "secret_id_bound_cidrs"),
            Map.entry("allowedURISANs", "allowed_uri_sans"),
            Map.entry("allowedDNSSANs", "allowed_dns_sans"),
            Map.entry("connectionURL", "connection_url"),
            Map.entry("dBName", "db_name"),
            Map.entry("kubernetesCACert", "kubernetes_ca_cert"),
            Map.entry("disableLocalCAJWT", "disable_local_ca_jwt"));

    private ConfigOperatorReader() {}

    static String spelling(String field) {
        return SPELLINGS.getOrDefault(field, SettingReader.snakeCase(field));
    }

    /** The write that a resource stands for; empty for kinds that are not understood. */
    public static Optional<ApiCall> read(CustomResource resource) {
        String template = PATHS.get(resource.id().kind());
        if (!resource.id().group().equals(GROUP) || template == null) {
            return Optional.empty();
        }
        TreeField spec = TreeField.of(resource, "spec");
        String name = spec.get("name").text().asKnown().orElse(resource.id().name());
        String path = template.replace("{name}", name)
                .replace("{path}", spec.get("path").word())
                .replace("//", "/");
        boolean pathKnown = !spec.get("path").text().isUnknown();
        Carrier carrier = new Carrier(
                Carrier.Kind.CONFIG_OPERATOR,
                resource.id(),
                resource.provenance(),
                spec.get("connection", "address").text(),
                resource.at());
        Setting place = pathKnown
                ? Setting.known(path, resource.at())
                : Setting.open("the path is not known", path, resource.at());
        return Optional.of(new ApiCall(Verb.WRITE, place, parameters(resource, spec), carrier, resource.at()));
    }

    private static Parameters parameters(CustomResource resource, TreeField spec) {
        Optional<Node> node = spec.node();
        if (node.isEmpty()) {
            return Parameters.of(Map.of(), resource.at());
        }
        SettingReader reader = new SettingReader(
                (span, path) -> place(resource, span, path),
                Setting.Evaluation.LITERAL,
                ConfigOperatorReader::spelling);
        Parameters read = reader.parameters(node.get(), spec.path());
        Map<String, Setting> settings = new LinkedHashMap<>(read.settings());
        namespaces(settings);
        accountsDefault(resource, settings);
        return Parameters.of(settings, resource.at());
    }

    static Location place(CustomResource resource, Span span, FieldPath path) {
        return resource.origin().medium() == Origin.Medium.CLUSTER
                ? Location.of(resource.origin(), path)
                : Location.of(resource.origin(), span, path);
    }

    /** The operator lists the namespaces that a selector finds; for us that is Vault's own selector. */
    private static void namespaces(Map<String, Setting> settings) {
        Optional<Setting.Group> target =
                Optional.ofNullable(settings.get("target_namespaces")).flatMap(Setting::asGroup);
        target.ifPresent(group -> {
            Setting list = group.entries().get("targetNamespaces");
            Setting selector = group.entries().get("targetNamespaceSelector");
            if (list != null) {
                settings.put("bound_service_account_namespaces", list);
            }
            if (selector != null) {
                settings.put("bound_service_account_namespace_selector", selector);
            }
        });
    }

    /** The API server fills in account {@code default} where none is named (kubebuilder default of the field). */
    private static void accountsDefault(CustomResource resource, Map<String, Setting> settings) {
        if (resource.id().kind().equals("KubernetesAuthEngineRole")) {
            settings.putIfAbsent(
                    "bound_service_account_names",
                    new Setting.Many(List.of(Setting.known("default", resource.at())), resource.at()));
        }
    }

    /** The calls of a resource of Crossplane's provider, whose kinds and fields are generated from Terraform's. */
    public static List<ApiCall> crossplane(CustomResource resource) {
        String group = resource.id().group();
        if (!group.endsWith(".vault.upbound.io") && !group.endsWith(".vault.m.upbound.io")) {
            return List.of();
        }
        String family = group.substring(0, group.indexOf('.'));
        String kind = SettingReader.snakeCase(resource.id().kind());
        boolean own = family.equals("vault") || family.equals(kind) || family.equals("auth") && kind.equals("backend");
        String type = own
                ? (kind.equals("backend") ? "vault_auth_backend" : "vault_" + kind)
                : "vault_" + family + "_" + kind;
        TreeField provider = TreeField.of(resource, "spec", "forProvider");
        Optional<Node> node = provider.node();
        if (!ResourceTable.knows(type) || node.isEmpty()) {
            return List.of();
        }
        SettingReader reader = new SettingReader(
                (span, path) -> place(resource, span, path), Setting.Evaluation.LITERAL, SettingReader::snakeCase);
        Carrier carrier = new Carrier(
                Carrier.Kind.CROSSPLANE, resource.id(), resource.provenance(), Value.absent(), resource.at());
        Parameters read = reader.parameters(node.get(), provider.path());
        Map<String, Setting> settings = new LinkedHashMap<>(read.settings());
        settings.putIfAbsent("name", Setting.known(resource.id().name(), resource.at()));
        return ResourceTable.calls(type, Parameters.of(settings, resource.at()), carrier, resource.at());
    }
}
