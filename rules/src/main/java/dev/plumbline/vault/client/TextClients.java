// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.embedded.EmbeddedDocument;
import dev.plumbline.manifest.embedded.EmbeddedFormats;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.TerraformReader;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Clients that are configured by keys in a text: Spring Cloud Vault, Quarkus, Terraform's provider. */
public final class TextClients {
    private static final int MOST_KEYS = 5_000;

    private TextClients() {}

    static List<VaultClient> of(Inventory inventory) {
        List<VaultClient> found = new ArrayList<>();
        List<KeptText> terraform = new ArrayList<>();
        for (KeptText text : inventory.keptTexts()) {
            if (TerraformReader.isTerraform(text.key())) {
                terraform.add(text);
                continue;
            }
            String value = text.text().value();
            if (value.contains("vault") && (value.contains("spring") || value.contains("quarkus"))) {
                Map<String, Located<String>> keys = keys(text);
                spring(text, keys).ifPresent(found::add);
                quarkus(text, keys).ifPresent(found::add);
            }
        }
        TerraformReader.providers(terraform).forEach(provider -> found.add(terraform(provider)));
        return found;
    }

    /** All scalars by their dotted key, lower case and without dashes, as Spring's relaxed binding reads them. */
    private static Map<String, Located<String>> keys(KeptText text) {
        Map<String, Located<String>> keys = new LinkedHashMap<>();
        Optional<EmbeddedDocument> document = EmbeddedFormats.open(text.key(), text.text());
        document.ifPresent(found -> collect("", found.root(), text, text.at().then(found.start()), keys));
        return keys;
    }

    private static void collect(
            String prefix, Node node, KeptText text, FieldPath path, Map<String, Located<String>> into) {
        if (into.size() > MOST_KEYS) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                String key = entry.key().value();
                String whole = prefix.isEmpty() ? key : prefix + "." + key;
                collect(whole, entry.value(), text, path.key(key), into);
            }
        } else if (node instanceof ScalarNode scalar) {
            String key = prefix.toLowerCase(Locale.ROOT).replace("-", "");
            into.put(key, new Located<>(scalar.value(), text.at(scalar.span(), path)));
        }
    }

    private static ObjectId holder(KeptText text) {
        return text.carrier().orElseGet(() -> TextFile.idOf(text.origin()));
    }

    private static Value<String> text(Map<String, Located<String>> keys, String... names) {
        for (String name : names) {
            Located<String> found = keys.get(name);
            if (found != null) {
                boolean open = found.value().contains("${");
                return open
                        ? Value.unknown("it is filled in from the environment", found.at())
                        : Value.known(found.value(), found.at());
            }
        }
        return Value.absent();
    }

    private static Optional<VaultClient> spring(KeptText text, Map<String, Located<String>> keys) {
        String root = "spring.cloud.vault.";
        Optional<Located<String>> any = keys.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(root))
                .map(Map.Entry::getValue)
                .findFirst();
        boolean off = text(keys, root + "enabled").isKnown("false"::equals);
        if (any.isEmpty() || off) {
            return Optional.empty();
        }
        Location at = any.get().at();
        Value<String> host = text(keys, root + "host");
        Value<String> scheme = text(keys, root + "scheme");
        Value<String> address = text(keys, root + "uri");
        Value<String> built = host.map(name -> scheme.asKnown().orElse("https") + "://" + name + ":8200");
        Connection connection = new Connection(
                address.isAbsent() ? built : address,
                Value.absent(),
                text(keys, root + "ssl.truststore"),
                text(keys, root + "namespace"));
        return Optional.of(VaultClient.whole(
                Mechanism.SPRING,
                holder(text),
                "",
                connection,
                springLogin(keys, root, at),
                VaultClient.Usage.none(),
                at));
    }

    /** Without a method it is TOKEN; see the reference of Spring Cloud Vault. */
    private static Login springLogin(Map<String, Located<String>> keys, String root, Location at) {
        Value<String> method = text(keys, root + "authentication");
        Location place = method.location().orElse(at);
        return switch (method.isUnknown() ? "?" : method.asKnown().orElse("TOKEN")) {
            case "TOKEN" -> Login.stored(Login.Kind.TOKEN, Value.known("token", place), Value.absent(), place);
            case "APPROLE" ->
                Login.stored(
                        Login.Kind.APPROLE, Value.known("approle", place), text(keys, root + "approle.role"), place);
            case "KUBERNETES" ->
                new Login(
                        Login.Kind.SERVICE_ACCOUNT,
                        or(text(keys, root + "kubernetes.kubernetespath"), "kubernetes", place),
                        text(keys, root + "kubernetes.role"),
                        Login.Account.none(),
                        Value.absent(),
                        place);
            case "CERT" -> Login.stored(Login.Kind.CERTIFICATE, Value.known("cert", place), Value.absent(), place);
            case "AWS_IAM", "AWS_EC2", "AZURE_MSI", "GCP_GCE", "GCP_IAM" ->
                Login.stored(Login.Kind.CLOUD, Value.absent(), Value.absent(), place);
            default -> Login.unknown(place);
        };
    }

    private static Value<String> or(Value<String> value, String otherwise, Location at) {
        return value.isAbsent() ? Value.known(otherwise, at) : value;
    }

    private static Optional<VaultClient> quarkus(KeptText text, Map<String, Located<String>> keys) {
        String root = "quarkus.vault.";
        Value<String> url = text(keys, root + "url");
        if (url.isAbsent()) {
            return Optional.empty();
        }
        Location at = url.location().orElseThrow();
        Connection connection = new Connection(
                url,
                text(keys, root + "tls.skipverify").map("true"::equals),
                text(keys, root + "tls.cacert"),
                text(keys, root + "enterprise.namespace"));
        String auth = root + "authentication.";
        Map<String, Login.Kind> stored = new LinkedHashMap<>();
        stored.put(auth + "clienttoken", Login.Kind.TOKEN);
        stored.put(auth + "clienttokenwrappingtoken", Login.Kind.TOKEN);
        stored.put(auth + "approle.secretid", Login.Kind.APPROLE);
        stored.put(auth + "userpass.username", Login.Kind.PASSWORD);
        Login login = Login.unknown(at);
        for (Map.Entry<String, Login.Kind> each : stored.entrySet()) {
            Located<String> key = keys.get(each.getKey());
            if (key != null) {
                login = Login.stored(each.getValue(), Value.absent(), Value.absent(), key.at());
                break;
            }
        }
        Value<String> role = text(keys, auth + "kubernetes.role");
        if (login.kind() == Login.Kind.UNKNOWN && !role.isAbsent()) {
            login = new Login(
                    Login.Kind.SERVICE_ACCOUNT,
                    or(text(keys, auth + "kubernetes.authmountpath").map(VaultSetup::mountPath), "kubernetes", at),
                    role,
                    Login.Account.none(),
                    Value.absent(),
                    role.location().orElse(at));
        }
        return Optional.of(VaultClient.whole(
                Mechanism.QUARKUS, holder(text), "", connection, login, VaultClient.Usage.none(), at));
    }

    private static VaultClient terraform(TerraformReader.Provider provider) {
        Parameters parameters = provider.parameters();
        Optional<Setting> token = parameters.setting("token");
        Optional<String> login = parameters.names().stream()
                .filter(name -> name.startsWith("auth_login"))
                .findFirst();
        Login how = token.map(setting -> Login.stored(
                        Login.Kind.TOKEN, Value.known("token", setting.at()), Value.absent(), setting.at()))
                .orElseGet(() ->
                        login.map(block -> login(block, parameters)).orElseGet(() -> Login.unknown(provider.at())));
        Connection connection = new Connection(
                parameters.text("address"),
                parameters.flag("skip_tls_verify"),
                parameters.text("ca_cert_file", "ca_cert_dir"),
                parameters.text("namespace"));
        return VaultClient.whole(
                Mechanism.TERRAFORM, provider.holder(), "", connection, how, VaultClient.Usage.none(), provider.at());
    }

    private static Login login(String block, Parameters parameters) {
        Location at = parameters.at(block);
        Login.Kind kind = switch (block) {
            case "auth_login_jwt" -> Login.Kind.SERVICE_ACCOUNT;
            case "auth_login_aws", "auth_login_gcp", "auth_login_azure", "auth_login_oci" -> Login.Kind.CLOUD;
            case "auth_login_userpass" -> Login.Kind.PASSWORD;
            case "auth_login_cert" -> Login.Kind.CERTIFICATE;
            case "auth_login_token_file" -> Login.Kind.TOKEN;
            default -> Login.Kind.UNKNOWN;
        };
        return new Login(kind, Value.absent(), Value.absent(), Login.Account.none(), Value.absent(), at);
    }
}
