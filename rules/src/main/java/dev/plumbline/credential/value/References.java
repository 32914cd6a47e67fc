// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that stand for others: expansions, template expressions, pointers to secret stores, encrypted text. */
final class References {
    private static final Pattern DOLLAR = Pattern.compile("\\$(?:[A-Z_][A-Z0-9_]{0,99}|[a-z_][a-z_]{0,99}|[0-9@*#?])");
    private static final Pattern PERCENT = Pattern.compile(
            "%(?:%[A-Za-z0-9_ .-]{1,99}%%|[A-Za-z_][A-Za-z0-9_.-]{0,99}%|\\([A-Za-z0-9_]{1,99}\\)s|s|d)");
    private static final Pattern NUMBERED = Pattern.compile("\\{[A-Za-z0-9_.:-]{0,80}\\}");
    private static final Pattern ENVIRONMENT = Pattern.compile(
            "(?:env|environ|ENV|process\\.env|os\\.environ|System\\.env)[.:/\\[(]{1,2}[\"']?[A-Za-z0-9_.-]{1,100}[\"']?[)\\]]{0,2}");

    private static final List<String> POINTERS = List.of(
            "arn:aws:secretsmanager:",
            "arn:aws-cn:secretsmanager:",
            "arn:aws-us-gov:secretsmanager:",
            "arn:aws:ssm:",
            "arn:aws:kms:",
            "arn:aws-cn:ssm:",
            "arn:aws-us-gov:ssm:",
            "aws-sm://",
            "aws-ssm://",
            "awssm://",
            "awssm:",
            "awsssm:",
            "secretsmanager:",
            "ssm:",
            "ssm://",
            "gcp-sm://",
            "gcpsm://",
            "sm://",
            "berglas://",
            "azure-kv://",
            "azurekeyvault://",
            "azkv://",
            "akv://",
            "keyvault://",
            "keyvault:",
            "@microsoft.keyvault(",
            "op://",
            "ref+",
            "secretref+",
            "vault:",
            "vault://",
            "bao:",
            "bao://",
            "openbao://",
            "hvs://",
            "k8s://",
            "k8s:",
            "kubernetes://",
            "secret://",
            "secretref:",
            "secrets://",
            "doppler://",
            "bws://",
            "conjur:",
            "keeper://",
            "akeyless:",
            "infisical://",
            "lpass://",
            "pass://",
            "gopass://",
            "keychain://",
            "keyring:",
            "sops://",
            "file://",
            "file:",
            "$__file{",
            "$__env{",
            "$__vault{",
            "docker-secret:",
            "configmap:",
            "{{resolve:",
            "${file:",
            "${vault:",
            "!vault",
            "!secret",
            "!env",
            "!env_var",
            "!ref",
            "!sub",
            "!getatt",
            "!importvalue",
            "env://",
            "projects/",
            "<path:");

    private static final List<String> ENCRYPTED = List.of(
            "enc[",
            "enc(",
            "enc:",
            "{cipher}",
            "{aes}",
            "{3des}",
            "{aes256}",
            "$ansible_vault;",
            "-----begin pgp message",
            "crypt:",
            "-----begin age encrypted",
            "age-encryption.org/",
            "vault:v1:",
            "vault:v2:",
            "vault:v3:",
            "{rsa}",
            "dec::",
            "encrypted:",
            "sops:",
            "{enc}",
            "!!binary|enc");

    private References() {}

    static Optional<ValueShape> of(String value) {
        char first = value.charAt(0);
        Optional<ValueShape> marked = switch (first) {
            case '$' -> dollar(value);
            case '%' -> PERCENT.matcher(value).matches() ? Optional.of(ValueShape.EXPANSION) : Optional.empty();
            case '{' -> brace(value);
            case '<' -> value.startsWith("<%") ? Optional.of(ValueShape.TEMPLATE) : Optional.empty();
            case '#' ->
                value.startsWith("#{") && (value.endsWith("}") || value.endsWith("}#"))
                        ? Optional.of(ValueShape.TEMPLATE)
                        : Optional.empty();
            case '(' ->
                value.startsWith("((") && value.endsWith("))") ? Optional.of(ValueShape.TEMPLATE) : Optional.empty();
            case '[' ->
                value.startsWith("[[") && value.endsWith("]]") ? Optional.of(ValueShape.TEMPLATE) : Optional.empty();
            case '@' -> between(value, "@") ? Optional.of(ValueShape.TEMPLATE) : Optional.empty();
            case '_' -> between(value, "__") ? Optional.of(ValueShape.TEMPLATE) : Optional.empty();
            case '`' ->
                value.length() > 1 && value.endsWith("`") ? Optional.of(ValueShape.EXPANSION) : Optional.empty();
            default -> Optional.empty();
        };
        return marked.or(() -> named(value)).or(() -> containing(value));
    }

    private static Optional<ValueShape> dollar(String value) {
        if (DOLLAR.matcher(value).matches()) {
            return Optional.of(ValueShape.EXPANSION);
        }
        boolean closed = value.startsWith("${") && value.endsWith("}") || value.startsWith("$(");
        return closed ? Optional.of(ValueShape.EXPANSION) : Optional.empty();
    }

    private static Optional<ValueShape> brace(String value) {
        boolean expression = value.startsWith("{{")
                || value.startsWith("{%")
                || NUMBERED.matcher(value).matches();
        return expression ? Optional.of(ValueShape.TEMPLATE) : Optional.empty();
    }

    private static boolean between(String value, String mark) {
        return value.length() > 2 * mark.length() + 1
                && value.startsWith(mark)
                && value.endsWith(mark)
                && value.chars()
                        .allMatch(character -> Character.isLetterOrDigit(character) || "_-.@".indexOf(character) >= 0);
    }

    private static Optional<ValueShape> named(String value) {
        String start = value.substring(0, Math.min(value.length(), 40)).toLowerCase(Locale.ROOT);
        if (startsWithAny(start, ENCRYPTED)) {
            return Optional.of(ValueShape.ENCRYPTED);
        }
        if (start.startsWith("projects/")) {
            return value.contains("/secrets/") ? Optional.of(ValueShape.POINTER) : Optional.empty();
        }
        if (startsWithAny(start, POINTERS) || start.startsWith("https://") && value.contains(".vault.azure.net/")) {
            return Optional.of(ValueShape.POINTER);
        }
        return value.length() < 140 && ENVIRONMENT.matcher(value).matches()
                ? Optional.of(ValueShape.EXPANSION)
                : Optional.empty();
    }

    /** An expression anywhere makes the whole scalar a template; a lone dollar or brace does not. */
    private static Optional<ValueShape> containing(String value) {
        int open = value.indexOf("{{");
        if (open >= 0 && value.indexOf("}}", open) > 0) {
            return Optional.of(ValueShape.TEMPLATE);
        }
        int erb = value.indexOf("<%");
        if (erb >= 0 && value.indexOf("%>", erb) > 0) {
            return Optional.of(ValueShape.TEMPLATE);
        }
        int brace = value.indexOf("${");
        if (brace >= 0 && value.indexOf('}', brace) > 0) {
            return Optional.of(ValueShape.EXPANSION);
        }
        int command = value.indexOf("$(");
        return command >= 0 && value.indexOf(')', command) > 0 ? Optional.of(ValueShape.EXPANSION) : Optional.empty();
    }

    private static boolean startsWithAny(String start, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (start.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
