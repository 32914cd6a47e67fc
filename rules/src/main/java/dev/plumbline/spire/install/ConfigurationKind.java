// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.spire.settings.Settings;
import java.util.Optional;

/** Whose configuration a file is, by what stands in it: several products call theirs {@code server.conf}. */
public enum ConfigurationKind {
    SERVER(Product.SERVER),
    AGENT(Product.AGENT),
    CONTROLLER_MANAGER(Product.CONTROLLER_MANAGER),
    OIDC_PROVIDER(Product.OIDC_PROVIDER),
    HELPER(Product.HELPER),
    TORNJAK(Product.TORNJAK);

    private final Product product;

    ConfigurationKind(Product product) {
        this.product = product;
    }

    public Product product() {
        return product;
    }

    public static Optional<ConfigurationKind> of(Settings settings) {
        if (settings.block("server")
                .filter(server -> server.has("spire_socket_path"))
                .isPresent()) {
            return Optional.of(TORNJAK);
        }
        boolean attests = settings.in("plugins").has("NodeAttestor");
        if (settings.block("server")
                .filter(server -> attests || isServer(server))
                .isPresent()) {
            return Optional.of(SERVER);
        }
        if (settings.block("agent").filter(agent -> attests || isAgent(agent)).isPresent()) {
            return Optional.of(AGENT);
        }
        if (settings.text("kind").isKnown("ControllerManagerConfig"::equals)) {
            return Optional.of(CONTROLLER_MANAGER);
        }
        boolean domains = settings.has("domains") || settings.has("domain");
        if (domains && (settings.has("server_api") || settings.has("workload_api") || settings.has("file"))) {
            return Optional.of(OIDC_PROVIDER);
        }
        return isHelper(settings) ? Optional.of(HELPER) : Optional.empty();
    }

    private static boolean isServer(Settings server) {
        return server.has("trust_domain")
                || server.has("ca_ttl")
                || server.has("ca_subject")
                || server.has("jwt_issuer");
    }

    private static boolean isAgent(Settings agent) {
        return agent.has("trust_domain") || agent.has("server_address") || agent.has("trust_bundle_path");
    }

    private static boolean isHelper(Settings settings) {
        boolean folder = settings.has("cert_dir") || settings.has("certDir");
        boolean files = settings.has("svid_file_name")
                || settings.has("svidFileName")
                || settings.has("jwt_svids")
                || settings.has("jwt_bundle_file_name");
        return files && (folder || settings.has("agent_address") || settings.has("agentAddress"));
    }
}
