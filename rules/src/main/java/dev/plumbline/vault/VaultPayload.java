// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Locale;

/** Says of a payload's value whether Vault wiring needs its text: a sniff, because every value of an estate is asked. */
public final class VaultPayload {
    private static final int LONGEST_LIST = 4_096;

    /** Words of which one stands in every script, configuration or policy that matters here. */
    private static final List<String> WORDS = List.of(
            "vault ",
            "bao ",
            "VAULT_",
            "BAO_",
            "capabilities",
            "bound_",
            "auto_auth",
            "listener \"",
            "storage \"",
            "\"listener\"",
            "seal \"",
            "/v1/auth/",
            "/v1/sys/",
            "/v1/secret/",
            "spring.cloud.vault",
            "quarkus.vault",
            "externalConfig",
            "token_policies",
            "vault_",
            "vault:",
            "consul-template",
            "{{ with secret",
            "{{with secret",
            "path \"",
            "\"path\"",
            "\"role_type\"",
            "AVP_",
            "vault {",
            "\"vault\"");

    private static final List<String> PREFIXES =
            List.of("VAULT_", "BAO_", "AVP_", "SPRING_CLOUD_VAULT_", "QUARKUS_VAULT_");
    private static final List<String> ENDINGS = List.of(
            "_ADDR",
            "_ADDRESS",
            "_URL",
            "_URI",
            "_HOST",
            "_PORT",
            "_SCHEME",
            "_ROLE",
            "_TYPE",
            "_PATH",
            "_MOUNT",
            "_METHOD",
            "_AUTHENTICATION",
            "_NAMESPACE",
            "_SKIP_VERIFY",
            "_CACERT",
            "_BACKEND",
            "_ENABLED",
            "_VERSION");

    private VaultPayload() {}

    public static boolean keeps(String key, PlacedText text) {
        if (text.length() < 3) {
            return false;
        }
        String value = text.value();
        return WORDS.stream().anyMatch(value::contains)
                || isSettingKey(key)
                || isPolicyKey(key)
                || isChartValues(key, value)
                || isShell(key, value) && namesProduct(value)
                || isListOfPaths(value);
    }

    /** True for text that a shell runs, by its key or its first line. */
    public static boolean isShell(String key, String value) {
        return key.endsWith(".sh") || key.endsWith(".bash") || value.startsWith("#!");
    }

    /** True for text in which one of the two programs may be called or its API be asked. */
    public static boolean namesProduct(String value) {
        return value.contains("vault") || value.contains("VAULT_") || value.contains("bao ") || value.contains("BAO_");
    }

    /** True for a JSON file of its own that is a policy, the body of a role or Terraform. */
    public static boolean isJsonWiring(String baseName, PlacedText text) {
        String value = text.value();
        boolean policy = value.contains("\"path\"") && value.contains("\"capabilities\"");
        boolean role = value.contains("\"bound_") || value.contains("\"token_policies\"");
        boolean terraform = baseName.endsWith(".tf.json") && value.contains("\"vault_");
        return policy || role || terraform;
    }

    /** A variable that says where Vault is and how to log in; never one that holds what is shown there. */
    private static boolean isSettingKey(String key) {
        return key.length() < 100
                && PREFIXES.stream().anyMatch(key::startsWith)
                && ENDINGS.stream().anyMatch(key::endsWith);
    }

    /** True for values of the servers' official charts. */
    public static boolean isChartValues(String key, String value) {
        boolean yaml = key.endsWith("values.yaml") || key.endsWith("values.yml") || key.contains("values");
        boolean server = value.startsWith("server:") || value.contains("\nserver:");
        return yaml
                && server
                && (value.contains("devRootToken")
                        || value.contains("listener \"tcp\"")
                        || value.contains("dataStorage:")
                        || value.contains("\n  dev:"));
    }

    private static boolean isPolicyKey(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.endsWith(".hcl") || lower.endsWith(".tf") || lower.endsWith(".tfvars") || lower.endsWith(".ctmpl");
    }

    /** What a hand-written sidecar is told to fetch: one path of a secret a line. */
    private static boolean isListOfPaths(String value) {
        if (value.length() > LONGEST_LIST) {
            return false;
        }
        boolean any = false;
        for (String line : value.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (!isPath(stripped)) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static boolean isPath(String line) {
        int slash = line.indexOf('/');
        return slash > 0
                && slash < line.length() - 1
                && line.indexOf("//") < 0
                && line.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-/@".indexOf(c) >= 0));
    }
}
