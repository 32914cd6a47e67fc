// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.client.VaultClient.Part;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the settings of Spring Cloud Vault say; see its reference. */
final class SpringSettings {
    private static final String SPRING = "spring.cloud.vault.";
    /** Spring's names of the engines that issue logins; an engine's mount is called as it is. */
    private static final List<String> ENGINES = List.of(
            "database",
            "mysql",
            "postgresql",
            "cassandra",
            "mongodb",
            "elasticsearch",
            "couchbase",
            "rabbitmq",
            "consul",
            "aws");

    private final KeyedSettings settings;

    SpringSettings(KeyedSettings settings) {
        this.settings = settings;
    }

    private Value<String> text(String... names) {
        return settings.text(names);
    }

    /** Empty where they do not use it. */
    Optional<DescribedClient> client() {
        Optional<Location> any = settings.anyBelow(SPRING).flatMap(Value::location);
        boolean off = text(SPRING + "enabled").isKnown("false"::equals);
        if (any.isEmpty() || off) {
            return Optional.empty();
        }
        Value<String> scheme = text(SPRING + "scheme");
        Value<String> port = text(SPRING + "port");
        Value<String> address = text(SPRING + "uri");
        Value<String> built = text(SPRING + "host")
                .map(name -> scheme.asKnown().orElse("https") + "://" + name + ":"
                        + port.asKnown().orElse("8200"));
        Connection connection = new Connection(
                address.or(built), Value.absent(), text(SPRING + "ssl.trust-store"), text(SPRING + "namespace"));
        Set<Part> parts = EnumSet.of(Part.LOGIN);
        DescribedClient.state(parts, Part.ADDRESS, !connection.address().isAbsent());
        List<Request> requests = requests();
        DescribedClient.state(parts, Part.REQUESTS, !requests.isEmpty());
        return Optional.of(new DescribedClient(
                Mechanism.SPRING,
                connection,
                login(any.get()),
                text(SPRING + "kubernetes.service-account-token-file"),
                requests,
                parts,
                any.get()));
    }

    /** Without a method it is TOKEN. */
    private Login login(Location at) {
        Value<String> method = text(SPRING + "authentication");
        Location place = method.location().orElse(at);
        return switch (method.isUnknown()
                ? "?"
                : method.asKnown().orElse("TOKEN").toUpperCase(Locale.ROOT)) {
            case "TOKEN" ->
                Login.stored(
                        Login.Kind.TOKEN,
                        Value.known("token", place),
                        Value.absent(),
                        text(SPRING + "token").location().orElse(place));
            case "APPROLE" ->
                Login.stored(
                        Login.Kind.APPROLE,
                        text(SPRING + "app-role.app-role-path").or(Value.known("approle", place)),
                        text(SPRING + "app-role.role"),
                        place);
            case "KUBERNETES" ->
                new Login(
                        Login.Kind.SERVICE_ACCOUNT,
                        text(SPRING + "kubernetes.kubernetes-path").or(Value.known("kubernetes", place)),
                        text(SPRING + "kubernetes.role"),
                        Login.Account.none(),
                        Value.absent(),
                        place);
            case "CERT" -> Login.stored(Login.Kind.CERTIFICATE, Value.known("cert", place), Value.absent(), place);
            case "AWS_IAM", "AWS_EC2", "AZURE_MSI", "GCP_GCE", "GCP_IAM" ->
                Login.stored(Login.Kind.CLOUD, Value.absent(), Value.absent(), place);
            default -> Login.unknown(place);
        };
    }

    /** {@code vault://} imports, else the key-value backend with the application's name; and the engines that are switched on. */
    private List<Request> requests() {
        List<Request> requests = new ArrayList<>(imports());
        Value<String> name =
                text(SPRING + "kv.application-name", SPRING + "application-name", "spring.application.name");
        boolean off = text(SPRING + "kv.enabled").isKnown("false"::equals);
        if (requests.isEmpty() && !off && name.asKnown().isPresent()) {
            String backend = text(SPRING + "kv.backend").asKnown().orElse("secret");
            String path = KvPath.data(backend, 2, name.asKnown().get());
            requests.add(Request.of(path, Capability.READ, name.location().orElseThrow()));
        }
        ENGINES.forEach(engine -> engine(engine).ifPresent(requests::add));
        return requests;
    }

    private Optional<Request> engine(String engine) {
        String prefix = SPRING + engine + ".";
        Value<String> role = text(prefix + "role");
        if (!text(prefix + "enabled").isKnown("true"::equals) || role.isAbsent()) {
            return Optional.empty();
        }
        String backend = text(prefix + "backend").asKnown().orElse(engine);
        String kind = text(prefix + "static-role").isKnown("true"::equals) ? "/static-creds/" : "/creds/";
        Value<String> path = role.map(name -> KvPath.trim(backend) + kind + name);
        return Optional.of(new Request(
                path, Request.Form.API, Capability.READ, role.location().orElseThrow()));
    }

    private List<Request> imports() {
        List<Request> requests = new ArrayList<>();
        Value<String> imports = text("spring.config.import");
        for (String each : imports.asKnown().orElse("").split("[,;]", -1)) {
            int start = each.indexOf("vault://");
            String path = start < 0 ? "" : KvPath.trim(each.substring(start + "vault://".length()));
            if (!path.isEmpty()) {
                requests.add(new Request(
                        Value.known(path, imports.location().orElseThrow()),
                        Request.Form.LOGICAL,
                        Capability.READ,
                        imports.location().orElseThrow()));
            }
        }
        return requests;
    }
}
