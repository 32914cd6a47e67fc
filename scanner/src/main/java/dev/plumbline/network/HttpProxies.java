// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.network;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which proxy the environment puts before a server, as Go reads it, which kubectl and most of a cluster is written in. */
public final class HttpProxies {
    private HttpProxies() {}

    /** The proxy of {@code HTTPS_PROXY} or {@code HTTP_PROXY}, unless {@code NO_PROXY} names the server. */
    public static Optional<String> of(URI server, Map<String, String> environment) {
        String host = Optional.ofNullable(server.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String exempt = either(environment, "NO_PROXY").orElse("");
        return either(environment, "https".equalsIgnoreCase(server.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY")
                .filter(address -> !isLoopback(host) && !isExempt(host, exempt));
    }

    private static Optional<String> either(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .or(() -> Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT))))
                .filter(value -> !value.isEmpty());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean isExempt(String host, String list) {
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

    /**
     * The proxy's address with scheme and port.
     *
     * @throws IllegalArgumentException with words that may be shown, for what no client here can use
     */
    public static URI checked(String address) {
        String full = address.contains("://") ? address : "http://" + address;
        if (!full.toLowerCase(Locale.ROOT).startsWith("http://")) {
            throw new IllegalArgumentException("the proxy " + withoutUser(full)
                    + " is no http proxy, and no other kind can be used; try an http one");
        }
        try {
            URI uri = new URI(full);
            return uri.getPort() < 0 ? new URI("http://" + uri.getRawAuthority() + ":80") : uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the proxy is no address");
        }
    }

    private static String withoutUser(String address) {
        return address.replaceAll("//[^/@]{0,500}@", "//");
    }
}
