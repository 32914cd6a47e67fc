// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.model.Value;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import java.net.URI;
import java.util.Optional;

/** Issuers of JWT-SVIDs, and the parts of their addresses. */
public final class Issuers {
    private Issuers() {}

    /** The issuer of the servers whose keys a provider publishes: those of its trust domain, else the only one. */
    public static Optional<Value<String>> of(OidcProvider provider, SpireFacts spire) {
        String domain = provider.workloadApiTrustDomain().asKnown().orElse("");
        Optional<SpireServer> same = spire.servers().stream()
                .filter(server -> server.trustDomain().isKnown(domain::equals))
                .findFirst();
        boolean oneServer = spire.servers().size() == 1;
        return same.or(() -> oneServer ? spire.servers().stream().findFirst() : Optional.empty())
                .map(SpireServer::jwtIssuer);
    }

    /** Host and port of an address, empty when it is none. */
    public static String host(String address) {
        return part(address)
                .map(uri -> uri.getRawAuthority() == null ? "" : uri.getRawAuthority())
                .orElse("");
    }

    /** Host without the port. */
    public static String hostName(String address) {
        String host = host(address);
        int colon = host.lastIndexOf(':');
        return colon > 0 && !host.endsWith("]") ? host.substring(0, colon) : host;
    }

    /** Path of an address, empty for none and for a lone slash. */
    public static String path(String address) {
        return part(address)
                .map(uri -> uri.getRawPath() == null ? "" : uri.getRawPath())
                .filter(path -> !path.equals("/"))
                .orElse("");
    }

    private static Optional<URI> part(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            // No address at all; the rule on issuers says so.
            return Optional.empty();
        }
    }
}
