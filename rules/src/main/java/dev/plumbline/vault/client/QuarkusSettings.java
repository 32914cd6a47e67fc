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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the settings of Quarkus Vault say; see its reference. */
final class QuarkusSettings {
    private static final String QUARKUS = "quarkus.vault.";

    private final KeyedSettings settings;

    QuarkusSettings(KeyedSettings settings) {
        this.settings = settings;
    }

    private Value<String> text(String... names) {
        return settings.text(names);
    }

    /** Empty where they do not use it. */
    Optional<DescribedClient> client() {
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
        Login login = login(at);
        List<Request> requests = requests();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        DescribedClient.state(parts, Part.ADDRESS, !connection.address().isAbsent());
        DescribedClient.state(
                parts, Part.CONNECTION, !connection.skipsVerification().isAbsent());
        DescribedClient.state(parts, Part.LOGIN, login.kind() != Login.Kind.UNKNOWN);
        DescribedClient.state(parts, Part.REQUESTS, !requests.isEmpty());
        Value<String> tokenFile = text(QUARKUS + "authentication.kubernetes.jwt-token-path");
        return Optional.of(new DescribedClient(Mechanism.QUARKUS, connection, login, tokenFile, requests, parts, at));
    }

    private Login login(Location at) {
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
                text(auth + "kubernetes.auth-mount-path")
                        .map(VaultSetup::mountPath)
                        .or(Value.known("kubernetes", at)),
                role,
                Login.Account.none(),
                Value.absent(),
                role.location().orElse(at));
    }

    private List<Request> requests() {
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
