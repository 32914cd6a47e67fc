// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A SPIRE server. */
public record SpireServer(Installed as) implements Component {
    /**
     * A cluster whose agents the server attests by their projected tokens.
     *
     * @param audience empty when not set: the server's own default then counts
     */
    public record Cluster(
            String name,
            List<Located<String>> allowList,
            List<Located<String>> audience,
            Settings settings,
            Location at) {
        public Cluster {
            allowList = List.copyOf(allowList);
            audience = List.copyOf(audience);
        }
    }

    public Settings server() {
        return settings().in("server");
    }

    public Value<String> trustDomain() {
        return as.flagOr("trustDomain", as.text("server", "trust_domain"));
    }

    public Value<String> jwtIssuer() {
        return as.text("server", "jwt_issuer");
    }

    public Value<String> socketPath() {
        return Defaults.or(
                as.flagOr("socketPath", as.text("server", "socket_path")), "/tmp/spire-server/private/api.sock", at());
    }

    public Value<String> dataDir() {
        return as.flagOr("dataDir", as.text("server", "data_dir"));
    }

    public Value<Integer> bindPort() {
        return Defaults.or(as.orUnread(server().number("bind_port")), 8081, at());
    }

    public Value<Duration> caTtl() {
        return ttl("ca_ttl", Duration.ofHours(24));
    }

    public Value<Duration> x509SvidTtl() {
        return ttl("default_x509_svid_ttl", Duration.ofHours(1));
    }

    public Value<Duration> jwtSvidTtl() {
        return ttl("default_jwt_svid_ttl", Duration.ofMinutes(5));
    }

    private Value<Duration> ttl(String key, Duration otherwise) {
        return Defaults.or(as.orUnread(server().duration(key)), otherwise, server().at(key));
    }

    public boolean jwtSvidsDisabled() {
        return as.flag("server", "disable_jwt_svids").isKnown(Boolean::booleanValue);
    }

    public Optional<Plugin> psat() {
        return as.plugin("NodeAttestor", "k8s_psat");
    }

    public List<Cluster> clusters() {
        return psat().stream()
                .flatMap(plugin -> plugin.data().named("clusters").stream())
                .map(named -> new Cluster(
                        named.name(),
                        named.body().texts("service_account_allow_list"),
                        named.body().texts("audience"),
                        named.body(),
                        named.at()))
                .toList();
    }

    /** The type of its database, such as {@code sqlite3}. */
    public Value<String> databaseType() {
        return as.orUnread(as.plugin("DataStore", "sql")
                .map(plugin -> plugin.data().text("database_type"))
                .orElseGet(Value::absent));
    }

    public Optional<Plugin> keyManager() {
        return as.plugins("KeyManager").stream().findFirst();
    }

    /** How many run, as far as the manifest says. */
    public Value<Integer> replicas() {
        return as.workload()
                .map(workload -> Defaults.or(workload.replicas(), 1, workload.at()))
                .orElseGet(() -> Value.known(1, at()));
    }
}
