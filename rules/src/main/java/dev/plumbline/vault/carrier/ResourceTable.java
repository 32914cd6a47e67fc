// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the resources of Terraform's Vault provider write, by resource type; Crossplane's provider is generated from the same.
 * See the resources of hashicorp/terraform-provider-vault.
 */
final class ResourceTable {
    /**
     * One resource type.
     *
     * @param path with {@code {attribute|default}} parts
     */
    private record Row(Verb verb, String path) {}

    private static final Map<String, List<Row>> ROWS = new LinkedHashMap<>();

    static {
        row("vault_policy", "sys/policies/acl/{name}");
        row("vault_auth_backend", "sys/auth/{path|type}");
        row("vault_jwt_auth_backend", "sys/auth/{path|'jwt}", "auth/{path|'jwt}/config");
        row("vault_jwt_auth_backend_role", "auth/{backend|'jwt}/role/{role_name}");
        row("vault_kubernetes_auth_backend_config", "auth/{backend|'kubernetes}/config");
        row("vault_kubernetes_auth_backend_role", "auth/{backend|'kubernetes}/role/{role_name}");
        row("vault_approle_auth_backend_role", "auth/{backend|'approle}/role/{role_name}");
        row("vault_approle_auth_backend_role_secret_id", "auth/{backend|'approle}/role/{role_name}/secret-id");
        row("vault_cert_auth_backend_role", "auth/{backend|'cert}/certs/{name}");
        row("vault_token", "auth/token/create");
        row("vault_token_auth_backend_role", "auth/token/roles/{role_name}");
        row("vault_mount", "sys/mounts/{path}");
        row("vault_audit", "sys/audit/{path|type}");
        row("vault_database_secret_backend_connection", "{backend}/config/{name}");
        row("vault_database_secret_backend_role", "{backend}/roles/{name}");
        row("vault_database_secret_backend_static_role", "{backend}/static-roles/{name}");
        row("vault_pki_secret_backend_role", "{backend}/roles/{name}");
        row("vault_transit_secret_backend_key", "{backend}/keys/{name}");
        row("vault_kubernetes_secret_backend", "sys/mounts/{path|'kubernetes}", "{path|'kubernetes}/config");
        row("vault_kubernetes_secret_backend_role", "{backend}/roles/{name}");
        row("vault_generic_endpoint", "{path}");
        ROWS.put("vault_kv_secret", List.of(new Row(Verb.KV_WRITE, "{path}")));
        ROWS.put("vault_generic_secret", List.of(new Row(Verb.KV_WRITE, "{path}")));
        ROWS.put("vault_kv_secret_v2", List.of(new Row(Verb.KV_WRITE, "{mount}/{name}")));
    }

    private ResourceTable() {}

    private static void row(String type, String... paths) {
        ROWS.put(
                type,
                List.of(paths).stream().map(path -> new Row(Verb.WRITE, path)).toList());
    }

    static boolean knows(String type) {
        return ROWS.containsKey(type);
    }

    /** The path that a mount gets when none is given, for references to it. */
    static Optional<Setting> defaultPath(String type, Parameters attributes) {
        return switch (type) {
            case "vault_auth_backend" -> attributes.setting("type");
            case "vault_jwt_auth_backend" -> Optional.of(Setting.known("jwt", attributes.at()));
            case "vault_kubernetes_secret_backend" -> Optional.of(Setting.known("kubernetes", attributes.at()));
            default -> Optional.empty();
        };
    }

    /** The calls that a resource stands for. */
    static List<ApiCall> calls(String type, Parameters attributes, Carrier carrier, Location at) {
        List<ApiCall> calls = new ArrayList<>();
        for (Row row : ROWS.getOrDefault(type, List.of())) {
            Setting path = path(row.path(), attributes, at);
            calls.add(new ApiCall(row.verb(), path, parameters(type, attributes), carrier, at));
        }
        return calls;
    }

    private static Setting path(String template, Parameters attributes, Location at) {
        StringBuilder known = new StringBuilder();
        StringBuilder spelled = new StringBuilder();
        boolean complete = true;
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            Setting part = part(template.substring(open + 1, close), attributes, at);
            Optional<String> text = part.text().asKnown();
            complete &= text.isPresent();
            String fixed = template.substring(from, open);
            known.append(fixed).append(text.orElse(""));
            spelled.append(fixed).append(text.orElseGet(() -> part.spelled().orElse("${unknown}")));
            from = close + 1;
        }
        String rest = template.substring(from);
        return complete
                ? Setting.known(known + rest, at)
                : Setting.open("a part of its path is an expression", spelled + rest, at);
    }

    private static Setting part(String spec, Parameters attributes, Location at) {
        String[] choices = spec.split("\\|", -1);
        for (String choice : choices) {
            if (choice.startsWith("'")) {
                return Setting.known(choice.substring(1), at);
            }
            Optional<Setting> set = attributes.setting(choice);
            if (set.isPresent()) {
                return set.get();
            }
        }
        return Setting.unknown("it is not set", at);
    }

    /** The provider's own spellings, brought to the API's. */
    private static Parameters parameters(String type, Parameters attributes) {
        Map<String, Setting> settings = new LinkedHashMap<>(attributes.settings());
        if (type.equals("vault_jwt_auth_backend")) {
            settings.putIfAbsent("type", Setting.known("jwt", attributes.at()));
        }
        if (type.equals("vault_kubernetes_secret_backend")) {
            settings.put("type", Setting.known("kubernetes", attributes.at()));
        }
        for (String block :
                List.of("postgresql", "mysql", "mysql_rds", "mysql_aurora", "mssql", "mongodb", "oracle", "redis")) {
            Optional.ofNullable(settings.get(block))
                    .flatMap(Setting::asGroup)
                    .ifPresent(group -> group.entries().forEach(settings::putIfAbsent));
        }
        return new Parameters(settings, attributes.at(), attributes.isComplete());
    }
}
