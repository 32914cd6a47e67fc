// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a role's parameters into the binding of its method. */
public final class Bindings {
    private static final String SELECTOR = "bound_service_account_namespace_selector";

    private Bindings() {}

    public static Binding of(AuthType type, Parameters parameters) {
        return switch (type) {
            case JWT, OIDC -> JwtBinding.of(parameters);
            case KUBERNETES -> KubernetesBinding.of(parameters, selector(parameters));
            case CERT -> CertificateBinding.of(parameters);
            case APPROLE -> AppRoleBinding.of(parameters);
            case SPIFFE, AWS, AZURE, GCP, TOKEN, USERPASS, LDAP, GITHUB, OTHER -> new OpaqueBinding(type);
        };
    }

    /** The method by what its parameters are called, then by the mount's own name. */
    public static AuthType guess(String mount, Parameters parameters) {
        if (parameters.has("bound_service_account_names")
                || parameters.has("bound_service_account_namespaces")
                || parameters.has("kubernetes_host")
                || parameters.has("kubernetes_ca_cert")) {
            return AuthType.KUBERNETES;
        }
        if (parameters.has("workload_id_patterns")) {
            return AuthType.SPIFFE;
        }
        boolean jwt = parameters.has("bound_audiences")
                || parameters.has("role_type")
                || parameters.has("bound_subject")
                || parameters.has("oidc_discovery_url")
                || parameters.has("jwks_url")
                || parameters.has("jwt_validation_pubkeys")
                || parameters.has("bound_issuer")
                || parameters.has("jwks_pairs")
                || parameters.has("jwt_supported_algs");
        if (jwt) {
            return AuthType.JWT;
        }
        if (parameters.has("secret_id_ttl")
                || parameters.has("secret_id_num_uses")
                || parameters.has("bind_secret_id")) {
            return AuthType.APPROLE;
        }
        String lower = mount.toLowerCase(Locale.ROOT);
        return AuthType.known(lower)
                .orElseGet(() -> lower.startsWith("kubernetes") || lower.startsWith("k8s")
                        ? AuthType.KUBERNETES
                        : lower.startsWith("jwt") || lower.equals("oidc") ? AuthType.JWT : AuthType.OTHER);
    }

    /** A selector is written as JSON text, or by the config operator as fields. */
    private static Value<LabelSelector> selector(Parameters parameters) {
        Optional<Setting> setting = parameters.setting(SELECTOR);
        if (setting.isEmpty()) {
            return Value.absent();
        }
        Location at = setting.get().at();
        Optional<Setting.Group> fields = setting.get().asGroup();
        if (fields.isPresent()) {
            return selector(fields.get(), at);
        }
        return setting.get()
                .text()
                .fold(
                        known -> known.value().isBlank() ? Value.absent() : ofText(known.value(), at),
                        Value::absent,
                        unknown -> Value.unknown(unknown.why(), unknown.at()));
    }

    private static Value<LabelSelector> ofText(String text, Location at) {
        PlacedText placed = PlacedText.within(at.span().orElse(Span.of(1, 1, 1, 1)), text);
        HclDocument document = Hcl.read(placed);
        if (!document.json() || !document.problems().isEmpty()) {
            return Value.unknown("the selector is not JSON", at);
        }
        Map<String, Setting> labels = new LinkedHashMap<>();
        document.body()
                .body("matchLabels")
                .ifPresent(body -> body.entries()
                        .forEach(entry -> body.text(entry.name().value())
                                .ifPresent(
                                        value -> labels.put(entry.name().value(), Setting.known(value.value(), at)))));
        if (!document.body().attributes("matchExpressions").isEmpty()) {
            return Value.unknown("the selector's expressions are not read", at);
        }
        return selector(new Setting.Group(Map.of("matchLabels", new Setting.Group(labels, at)), at), at);
    }

    private static Value<LabelSelector> selector(Setting.Group fields, Location at) {
        Map<String, String> labels = new LinkedHashMap<>();
        Optional<Setting.Group> match =
                Optional.ofNullable(fields.entries().get("matchLabels")).flatMap(Setting::asGroup);
        match.ifPresent(group -> group.entries()
                .forEach((key, value) -> value.text().asKnown().ifPresent(text -> labels.put(key, text))));
        List<LabelSelector.Requirement> requirements = new ArrayList<>();
        Optional<Setting.Many> expressions =
                Optional.ofNullable(fields.entries().get("matchExpressions")).flatMap(Setting::asMany);
        expressions.ifPresent(many ->
                many.items().forEach(item -> item.asGroup().ifPresent(group -> requirements.add(requirement(group)))));
        return Value.known(new LabelSelector(labels, requirements), at);
    }

    private static LabelSelector.Requirement requirement(Setting.Group group) {
        Parameters parameters = Parameters.of(group.entries(), group.at());
        LabelSelector.Operator operator =
                LabelSelector.Operator.of(parameters.text("operator").asKnown().orElse(""));
        List<String> values = parameters.list("values").asKnown().orElse(List.of()).stream()
                .map(Located::value)
                .toList();
        return new LabelSelector.Requirement(parameters.text("key").asKnown().orElse(""), operator, values);
    }
}
