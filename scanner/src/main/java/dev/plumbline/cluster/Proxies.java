// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.network.HttpProxies;
import io.fabric8.kubernetes.client.Config;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Which proxy stands before the server: the kubeconfig's, else that of the environment. The client library takes an {@code http}
 * proxy for {@code http} servers only.
 */
final class Proxies {
    private Proxies() {}

    static void apply(Config config, String proxyUrl, ClusterAccess access) {
        URI server = server(config.getMasterUrl());
        Optional<String> proxy =
                proxyUrl.isEmpty() ? HttpProxies.of(server, access.environment()) : Optional.of(proxyUrl);
        proxy.map(Proxies::checked).ifPresent(address -> {
            config.setHttpProxy(address);
            config.setHttpsProxy(address);
        });
    }

    private static URI server(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new AccessException("the kubeconfig's server is no address");
        }
    }

    private static String checked(String address) {
        try {
            return HttpProxies.checked(address).toString();
        } catch (IllegalArgumentException e) {
            throw new AccessException(e.getMessage() + ", or kubectl proxy");
        }
    }
}
