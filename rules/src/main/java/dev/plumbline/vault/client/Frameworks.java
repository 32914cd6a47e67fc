// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.client.VaultClient.Part;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the settings of Spring Cloud Vault and of Quarkus Vault say; see the references of both. */
final class Frameworks {
    static final String SPRING = "spring.cloud.vault.";
    static final String QUARKUS = "quarkus.vault.";
    /** Spring's names of the engines that issue logins; an engine's mount is called as it is. */
    private static final List<String> SPRING_ENGINES = List.of(
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

    /**
     * A client as its settings describe it, without the object that holds them.
     *
     * @param tokenFile what it shows at a login by service account; absent for the account's own token
     * @param parts which of its parts the settings state
     */
    record Described(
            Mechanism mechanism,
            Connection connection,
            Login login,
            Value<String> tokenFile,
            List<Request> requests,
            Set<Part> parts,
            Location at) {}

    private final KeyedSettings settings;

    private Frameworks(KeyedSettings settings) {
        this.settings = settings;
    }

    static List<Described> of(KeyedSettings settings) {
        Frameworks frameworks = new Frameworks(settings);
        List<Described> found = new ArrayList<>();
        frameworks.spring().ifPresent(found::add);
        frameworks.quarkus().ifPresent(found::add);
        return found;
    }

    private Value<String> text(String... names) {
        return settings.text(names);
    }

    private Optional<Described> spring() {
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
                address.isAbsent() ? built : address,
                Value.absent(),
                text(SPRING + "ssl.trust-store"),
                text(SPRING + "namespace"));
        Set<Part> parts = EnumSet.of(Part.LOGIN);
        state(parts, Part.ADDRESS, !connection.address().isAbsent());
        List<Request> requests = springRequests();
        state(parts, Part.REQUESTS, !requests.isEmpty());
        return Optional.of(new Described(
                Mechanism.SPRING,
                connection,
                springLogin(any.get()),
                text(SPRING + "kubernetes.service-account-token-file"),
                requests,
                parts,
                any.get()));
    }

    private static void state(Set<Part> parts, Part part, boolean stated) {
        if (stated) {
            parts.add(part);
        }
    }

    /** Without a method it is TOKEN. */
    private Login springLogin(Location at) {
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
                        or(text(SPRING + "app-role.app-role-path"), "approle", place),
                        text(SPRING + "app-role.role"),
                        place);
            case "KUBERNETES" ->
                new Login(
                        Login.Kind.SERVICE_ACCOUNT,
                        or(text(SPRING + "kubernetes.kubernetes-path"), "kubernetes", place),
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
    private List<Request> springRequests() {
        List<Request> requests = new ArrayList<>(springImports());
        Value<String> name =
                text(SPRING + "kv.application-name", SPRING + "application-name", "spring.application.name");
        boolean off = text(SPRING + "kv.enabled").isKnown("false"::equals);
        if (requests.isEmpty() && !off && name.asKnown().isPresent()) {
            String backend = text(SPRING + "kv.backend").asKnown().orElse("secret");
            String path = KvPath.data(backend, 2, name.asKnown().get());
            requests.add(Request.of(path, Capability.READ, name.location().orElseThrow()));
        }
        SPRING_ENGINES.forEach(engine -> springEngine(engine).ifPresent(requests::add));
        return requests;
    }

    private Optional<Request> springEngine(String engine) {
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

    private List<Request> springImports() {
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

    private static Value<String> or(Value<String> value, String otherwise, Location at) {
        return value.isAbsent() ? Value.known(otherwise, at) : value;
    }

    private Optional<Described> quarkus() {
        Optional<Location> any = settings.anyBelow(QUARKUS).flatMap(Value::location);
        if (any.isEmpty()) {
            return Optional.empty();
        }
        Location at = any.get();
        Connection connection = new Connection(
                text(QUARKUS + "url"),
                text(QUARKUS + "tls.skip-verify").map("true"::equals),
                text(QUARKUS + "tls.ca-cert"),
                text(QUARKUS + "enterprise.namespace"));
        Login login = quarkusLogin(at);
        List<Request> requests = quarkusRequests();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        state(parts, Part.ADDRESS, !connection.address().isAbsent());
        state(parts, Part.CONNECTION, !connection.skipsVerification().isAbsent());
        state(parts, Part.LOGIN, login.kind() != Login.Kind.UNKNOWN);
        state(parts, Part.REQUESTS, !requests.isEmpty());
        Value<String> tokenFile = text(QUARKUS + "authentication.kubernetes.jwt-token-path");
        return Optional.of(new Described(Mechanism.QUARKUS, connection, login, tokenFile, requests, parts, at));
    }

    private Login quarkusLogin(Location at) {
        String auth = QUARKUS + "authentication.";
        Map<String, Login.Kind> stored = new LinkedHashMap<>();
        stored.put(auth + "client-token", Login.Kind.TOKEN);
        stored.put(auth + "client-token-wrapping-token", Login.Kind.TOKEN);
        stored.put(auth + "app-role.secret-id", Login.Kind.APPROLE);
        stored.put(auth + "app-role.secret-id-wrapping-token", Login.Kind.APPROLE);
        stored.put(auth + "userpass.username", Login.Kind.PASSWORD);
        for (Map.Entry<String, Login.Kind> each : stored.entrySet()) {
            Value<String> set = text(each.getKey());
            if (!set.isAbsent()) {
                Location place = set.location().orElse(at);
                return Login.stored(each.getValue(), Value.absent(), Value.absent(), place);
            }
        }
        Value<String> role = text(auth + "kubernetes.role");
        if (role.isAbsent()) {
            return Login.unknown(at);
        }
        return new Login(
                Login.Kind.SERVICE_ACCOUNT,
                or(text(auth + "kubernetes.auth-mount-path").map(VaultSetup::mountPath), "kubernetes", at),
                role,
                Login.Account.none(),
                Value.absent(),
                role.location().orElse(at));
    }

    private List<Request> quarkusRequests() {
        Value<String> paths = text(QUARKUS + "secret-config-kv-path");
        String mount = text(QUARKUS + "kv-secret-engine-mount-path").asKnown().orElse("secret");
        int version = text(QUARKUS + "kv-secret-engine-version").isKnown("1"::equals) ? 1 : 2;
        List<Request> requests = new ArrayList<>();
        for (String path : paths.asKnown().orElse("").split(",", -1)) {
            if (!path.isBlank()) {
                requests.add(Request.of(
                        KvPath.data(mount, version, path.strip()),
                        Capability.READ,
                        paths.location().orElseThrow()));
            }
        }
        return requests;
    }
}
