// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import io.fabric8.kubernetes.client.Config;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which proxy stands before the server: the kubeconfig's, else that of the environment, unless {@code NO_PROXY} names the server.
 * The client library takes an {@code http} proxy for {@code http} servers only.
 */
final class Proxies {
    private Proxies() {}

    static void apply(Config config, String proxyUrl, ClusterAccess access) {
        String host = host(config.getMasterUrl());
        Optional<String> proxy = proxyUrl.isEmpty() ? fromEnvironment(config, host, access) : Optional.of(proxyUrl);
        proxy.map(Proxies::checked).ifPresent(address -> {
            config.setHttpProxy(address);
            config.setHttpsProxy(address);
        });
    }

    private static String host(String server) {
        try {
            String host = new URI(server).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            throw new AccessException("the kubeconfig's server is no address");
        }
    }

    private static Optional<String> fromEnvironment(Config config, String host, ClusterAccess access) {
        boolean secure = config.getMasterUrl().toLowerCase(Locale.ROOT).startsWith("https:");
        Optional<String> proxy = either(access, secure ? "HTTPS_PROXY" : "HTTP_PROXY");
        String exempt = either(access, "NO_PROXY").orElse("");
        return proxy.filter(address -> !isLoopback(host) && !isExempt(host, exempt));
    }

    private static Optional<String> either(ClusterAccess access, String name) {
        return access.variable(name).or(() -> access.variable(name.toLowerCase(Locale.ROOT)));
    }

    /** As Go does, which kubectl is written in. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    static boolean isExempt(String host, String list) {
        for (String entry : list.toLowerCase(Locale.ROOT).split(",")) {
            String name = entry.strip();
            String domain = name.startsWith("*.") ? name.substring(1) : name.startsWith(".") ? name : "." + name;
            if (name.equals("*") || host.equals(name) || (!name.isEmpty() && host.endsWith(domain))) {
                return true;
            }
            if (name.contains("/") && Subnet.contains(name, host)) {
                return true;
            }
        }
        return false;
    }

    private static String checked(String address) {
        String full = address.contains("://") ? address : "http://" + address;
        if (!full.toLowerCase(Locale.ROOT).startsWith("http://")) {
            throw new AccessException("the proxy " + withoutUser(full)
                    + " is no http proxy, and no other kind can be used; try an http one, or kubectl proxy");
        }
        try {
            URI uri = new URI(full);
            if (uri.getPort() < 0) {
                return "http://" + uri.getRawAuthority() + ":80";
            }
            return full;
        } catch (URISyntaxException e) {
            throw new AccessException("the proxy of the access to the cluster is no address");
        }
    }

    private static String withoutUser(String address) {
        return address.replaceAll("//[^/@]{0,500}@", "//");
    }
}
