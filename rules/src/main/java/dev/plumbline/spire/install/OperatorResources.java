// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.spire.settings.Setting;
import dev.plumbline.spire.settings.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SPIRE as OpenShift's Zero Trust Workload Identity Manager installs it, from the operator's resources; where the operands
 * themselves were read, they are taken and not the resources.
 */
final class OperatorResources {
    static final String GROUP = "operator.openshift.io";
    private static final String NAMESPACE = "zero-trust-workload-identity-manager";
    private static final String PART_OF = "app.kubernetes.io/part-of";

    private final Inventory inventory;
    private final List<Installed> seen;
    private final Optional<CustomResource> main;

    private OperatorResources(Inventory inventory, List<Installed> seen) {
        this.inventory = inventory;
        this.seen = seen;
        this.main = inventory.customResources(GROUP, "ZeroTrustWorkloadIdentityManager").stream()
                .findFirst();
    }

    static List<Installed> of(Inventory inventory, List<Installed> seen) {
        OperatorResources resources = new OperatorResources(inventory, seen);
        List<Installed> made = new ArrayList<>();
        for (CustomResource server : resources.unseen("SpireServer", Product.SERVER)) {
            made.add(resources.made(Product.SERVER, server, resources.server(server)));
            made.add(resources.made(Product.CONTROLLER_MANAGER, server, resources.controllerManager(server)));
        }
        for (CustomResource agent : resources.unseen("SpireAgent", Product.AGENT)) {
            made.add(resources.made(Product.AGENT, agent, resources.agent(agent)));
        }
        for (CustomResource driver : resources.unseen("SpiffeCSIDriver", Product.CSI_DRIVER)) {
            made.add(resources.made(Product.CSI_DRIVER, driver, resources.csiDriver(driver)));
        }
        for (CustomResource provider : resources.unseen("SpireOIDCDiscoveryProvider", Product.OIDC_PROVIDER)) {
            made.add(resources.made(Product.OIDC_PROVIDER, provider, resources.oidcProvider(provider)));
        }
        return made;
    }

    private List<CustomResource> unseen(String kind, Product product) {
        boolean operandRead = seen.stream()
                .filter(installed -> installed.product() == product)
                .flatMap(installed -> installed.workload().stream())
                .anyMatch(workload -> workload.metadata()
                        .label(PART_OF)
                        .filter(NAMESPACE::equals)
                        .isPresent());
        return operandRead ? List.of() : inventory.customResources(GROUP, kind);
    }

    private Installed made(Product product, CustomResource from, Setting root) {
        return new Installed(
                product,
                from.id(),
                Optional.empty(),
                Optional.empty(),
                new CommandLine(product.program(), List.of(), from.at()),
                Release.unknown("the operator chooses it", from.at()),
                new Configuration.Read(Settings.of(root, Settings.Effect.NONE), false, Optional.of(from)),
                from.at());
    }

    private Setting server(CustomResource resource) {
        Location at = resource.at();
        Draft subject = new Draft(at)
                .field("common_name", resource, "caSubject", "commonName")
                .field("country", resource, "caSubject", "country")
                .field("organization", resource, "caSubject", "organization");
        Draft server = new Draft(at)
                .fixed("audit_log_enabled", "false")
                .fixed("bind_address", "0.0.0.0")
                .fixed("bind_port", "8081")
                .fixed("data_dir", "/run/spire/data")
                .fixed("socket_path", "/tmp/spire-server/private/api.sock")
                .block("ca_subject", subject)
                .field("ca_key_type", resource, "caKeyType")
                .field("jwt_key_type", resource, "jwtKeyType")
                .field("ca_ttl", resource, "caValidity")
                .field("default_x509_svid_ttl", resource, "defaultX509Validity")
                .field("default_jwt_svid_ttl", resource, "defaultJWTValidity")
                .field("jwt_issuer", resource, "jwtIssuer")
                .field("log_level", resource, "logLevel");
        fromMain(server, "trust_domain", "trustDomain");
        Draft plugins = new Draft(at)
                .block(
                        "DataStore",
                        plugin(
                                at,
                                "sql",
                                new Draft(at)
                                        .field("database_type", resource, "datastore", "databaseType")
                                        .field("connection_string", resource, "datastore", "connectionString")))
                .block("KeyManager", plugin(at, "disk", new Draft(at).fixed("keys_path", "/run/spire/data/keys.json")))
                .block("NodeAttestor", plugin(at, "k8s_psat", new Draft(at).block("clusters", clusters(at))))
                .block("Notifier", plugin(at, "k8sbundle", bundle(at)));
        return new Draft(at)
                .block("server", server)
                .block("plugins", plugins)
                .block("health_checks", new Draft(at).fixed("listener_enabled", "true"))
                .build();
    }

    private Draft bundle(Location at) {
        Draft bundle = new Draft(at).fixed("namespace", NAMESPACE);
        return fromMain(bundle, "config_map", "bundleConfigMap");
    }

    private Draft clusters(Location at) {
        String cluster =
                main.flatMap(resource -> Draft.text(resource, "clusterName")).orElse("");
        return new Draft(at)
                .block(
                        cluster,
                        new Draft(at)
                                .fixed("audience", "spire-server")
                                .fixed("service_account_allow_list", NAMESPACE + ":spire-agent"));
    }

    private static Draft plugin(Location at, String name, Draft data) {
        return new Draft(at).block(name, new Draft(at).block("plugin_data", data));
    }

    private Draft fromMain(Draft draft, String key, String field) {
        main.ifPresent(resource -> draft.field(key, resource, field));
        return draft;
    }

    private Setting controllerManager(CustomResource server) {
        Location at = server.at();
        Draft reconcile = new Draft(at)
                .fixed("clusterSPIFFEIDs", "true")
                .fixed("clusterStaticEntries", "true")
                .fixed("clusterFederatedTrustDomains", "true");
        Draft draft = new Draft(at)
                .fixed("kind", "ControllerManagerConfig")
                .fixed("className", "zero-trust-workload-identity-manager-spire")
                .fixed("watchClassless", "false")
                .fixed("spireServerSocketPath", "/tmp/spire-server/private/api.sock")
                .put(
                        "ignoreNamespaces",
                        new Setting.Items(
                                List.of(
                                        new Setting.Single("kube-system", at),
                                        new Setting.Single("kube-public", at),
                                        new Setting.Single("local-path-storage", at),
                                        new Setting.Single("openshift-*", at)),
                                at))
                .block("leaderElection", new Draft(at).fixed("leaderElect", "true"))
                .block("reconcile", reconcile);
        fromMain(draft, "trustDomain", "trustDomain");
        fromMain(draft, "entryIDPrefix", "clusterName");
        return fromMain(draft, "clusterName", "clusterName").build();
    }

    private Setting agent(CustomResource resource) {
        Location at = resource.at();
        Draft agent = new Draft(at)
                .fixed("data_dir", "/var/lib/spire")
                .fixed("server_address", "spire-server." + NAMESPACE)
                .fixed("server_port", "443")
                .fixed("socket_path", "/tmp/spire-agent/public/spire-agent.sock")
                .fixed("trust_bundle_path", "/run/spire/bundle/bundle.crt")
                .fixed("retry_bootstrap", "true")
                .field("socket_folder_on_node", resource, "socketPath")
                .field("log_level", resource, "logLevel");
        fromMain(agent, "trust_domain", "trustDomain");
        Draft plugins = new Draft(at).block("KeyManager", new Draft(at).block("memory", new Draft(at)));
        if (Draft.text(resource, "nodeAttestor", "k8sPSATEnabled")
                .filter("true"::equals)
                .isPresent()) {
            plugins.block("NodeAttestor", plugin(at, "k8s_psat", fromMain(new Draft(at), "cluster", "clusterName")));
        }
        if (Draft.text(resource, "workloadAttestors", "k8sEnabled")
                .filter("true"::equals)
                .isPresent()) {
            plugins.block("WorkloadAttestor", plugin(at, "k8s", workloadAttestor(resource)));
        }
        return new Draft(at).block("agent", agent).block("plugins", plugins).build();
    }

    /** The operator takes an absent type of verification for "skip". */
    private static Draft workloadAttestor(CustomResource resource) {
        Location at = resource.at();
        Draft data = new Draft(at)
                .fixed("node_name_env", "MY_NODE_NAME")
                .field("disable_container_selectors", resource, "workloadAttestors", "disableContainerSelectors")
                .field("use_new_container_locator", resource, "workloadAttestors", "useNewContainerLocator");
        Optional<Setting> type = Draft.node(resource, "workloadAttestors", "workloadAttestorsVerification", "type");
        String word = type.filter(setting -> setting instanceof Setting.Single)
                .map(setting -> ((Setting.Single) setting).text())
                .orElse("skip");
        boolean verifies = word.equals("auto") || word.equals("hostCert");
        Location place = type.map(Setting::at).orElse(at);
        return data.put("skip_kubelet_verification", new Setting.Single(Boolean.toString(!verifies), place));
    }

    private Setting csiDriver(CustomResource resource) {
        return new Draft(resource.at())
                .field("plugin_name", resource, "pluginName")
                .field("agent_socket_path", resource, "agentSocketPath")
                .build();
    }

    private Setting oidcProvider(CustomResource resource) {
        Location at = resource.at();
        List<Setting> domains = new ArrayList<>();
        String service = "spire-spiffe-oidc-discovery-provider";
        List.of(service, service + "." + NAMESPACE, service + "." + NAMESPACE + ".svc.cluster.local")
                .forEach(name -> domains.add(new Setting.Single(name, at)));
        Draft.node(resource, "jwtIssuer").ifPresent(issuer -> domains.add(hostOf(issuer)));
        Draft workloadApi = new Draft(at).fixed("socket_path", "/spiffe-workload-api/spire-agent.sock");
        fromMain(workloadApi, "trust_domain", "trustDomain");
        return new Draft(at)
                .put("domains", new Setting.Items(domains, at))
                .block(
                        "serving_cert_file",
                        new Draft(at)
                                .fixed("cert_file_path", "/etc/oidc/tls/tls.crt")
                                .fixed("key_file_path", "/etc/oidc/tls/tls.key"))
                .block("workload_api", workloadApi)
                .build();
    }

    private static Setting hostOf(Setting issuer) {
        if (!(issuer instanceof Setting.Single single)) {
            return issuer;
        }
        try {
            String host = URI.create(single.text()).getHost();
            return new Setting.Single(host == null ? single.text() : host, single.at());
        } catch (IllegalArgumentException e) {
            // No URL: the operator refuses it, and the rule on issuers says so.
            return issuer;
        }
    }
}
