// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.finding.IdentityPlane.Setting;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.spire.install.Configuration;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.text.GoDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is in force in a component of SPIRE, as far as it decides about identities; never the text of a secret. */
final class ComponentSettings {
    private final List<Setting> settings = new ArrayList<>();

    private ComponentSettings() {}

    static List<Setting> of(Component component) {
        ComponentSettings of = new ComponentSettings();
        if (!(component.configuration() instanceof Configuration.Read)) {
            of.add("configuration", "not read");
        } else if (component instanceof SpireServer server) {
            of.server(server);
        } else if (component instanceof SpireAgent agent) {
            of.agent(agent);
        } else if (component instanceof ControllerManager manager) {
            of.manager(manager);
        } else if (component instanceof OidcProvider provider) {
            of.add("domains", texts(provider.domains()));
            of.add("issuer", provider.jwtIssuer());
            of.add("TLS", provider.servesTls() ? "its own" : "none");
        } else if (component instanceof CsiDriver driver) {
            of.add("driver", driver.driverName());
            of.add("folder of the node", driver.socketFolderOnNode());
        } else if (component instanceof SpiffeHelper helper) {
            of.add("folder", helper.text("cert_dir"));
            of.add("audiences", String.join(", ", helper.audiences()));
            of.add("keeps running", helper.runsAsDaemon().map(Object::toString));
        } else if (component instanceof Tornjak tornjak) {
            of.add("login", tornjak.authenticator().map(Plugin::name).orElse("none"));
            of.add("authorisation", tornjak.authorizer().map(Plugin::name).orElse("none"));
            of.add("TLS", tornjak.servesTls() ? "yes" : "no");
        }
        return of.settings;
    }

    private void server(SpireServer server) {
        add("trust domain", server.trustDomain());
        add("issuer", server.jwtIssuer());
        add("CA lifetime", duration(server.caTtl()));
        add("X.509-SVID lifetime", duration(server.x509SvidTtl()));
        add("JWT-SVID lifetime", duration(server.jwtSvidTtl()));
        add("database", server.databaseType());
        add("key manager", names(server.as().plugins("KeyManager")));
        add("upstream authority", names(server.as().plugins("UpstreamAuthority")));
        add("node attestors", names(server.as().plugins("NodeAttestor")));
        add(
                "clusters",
                server.clusters().stream().map(SpireServer.Cluster::name).collect(Collectors.joining(", ")));
        add("replicas", server.replicas().map(Object::toString));
    }

    private void agent(SpireAgent agent) {
        add("trust domain", agent.trustDomain());
        add("server", agent.serverAddress());
        add("port", agent.serverPort());
        add("socket", agent.socketPath());
        add("folder of the node", agent.socketFolderOnNode());
        add("node attestor", names(agent.as().plugins("NodeAttestor")));
        add("workload attestors", names(agent.as().plugins("WorkloadAttestor")));
        add("insecure bootstrap", agent.insecureBootstrap().map(Object::toString));
    }

    private void manager(ControllerManager manager) {
        add("trust domain", manager.trustDomain());
        add("cluster", manager.clusterName());
        add("class", manager.className());
        add("takes classless resources", manager.watchesClassless().map(Object::toString));
        add("ignored namespaces", texts(manager.ignoredNamespaces()));
        add("server socket", manager.serverSocketPath());
    }

    private void add(String name, Value<String> value) {
        value.asKnown().ifPresent(text -> add(name, text));
        if (value.isUnknown()) {
            add(name, "not known");
        }
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            settings.add(new Setting(name, value));
        }
    }

    private static Value<String> duration(Value<Duration> duration) {
        return duration.map(GoDuration::words);
    }

    private static String names(List<Plugin> plugins) {
        return plugins.stream().map(Plugin::name).collect(Collectors.joining(", "));
    }

    private static String texts(List<Located<String>> texts) {
        return texts.stream().map(Located::value).collect(Collectors.joining(", "));
    }
}
