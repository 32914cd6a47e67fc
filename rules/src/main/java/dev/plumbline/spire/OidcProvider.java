// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.install.Installed;
import java.util.List;
import java.util.Optional;

/** An OIDC discovery provider: publishes the keys that sign JWT-SVIDs. */
public record OidcProvider(Installed as) implements Component {
    public List<Located<String>> domains() {
        return settings().texts("domains");
    }

    /** The issuer that it is told to announce; absent when it makes one from each request. */
    public Value<String> jwtIssuer() {
        return as.orUnread(settings().text("jwt_issuer"));
    }

    public Value<String> jwksUri() {
        return as.orUnread(settings().text("jwks_uri"));
    }

    public Value<String> pathPrefix() {
        return Defaults.or(as.orUnread(settings().text("server_path_prefix")), "/", at());
    }

    /** Announces http addresses to whoever asks without TLS. */
    public Value<Boolean> allowsInsecureScheme() {
        return Defaults.or(as.orUnread(settings().flag("allow_insecure_scheme")), false, at());
    }

    /** True when it serves TLS itself. */
    public boolean servesTls() {
        return settings().has("serving_cert_file") || settings().has("acme");
    }

    public boolean listensInClear() {
        return settings().has("insecure_addr") || settings().has("listen_socket_path");
    }

    public Value<String> workloadApiTrustDomain() {
        return as.orUnread(settings().in("workload_api").text("trust_domain"));
    }

    /**
     * The issuer in the document that a request to a host gets; empty when the host is refused or the answer is not known.
     *
     * @param secure whether the request came over TLS as far as the provider can see
     */
    public Optional<String> issuerFor(String host, boolean secure) {
        if (jwtIssuer().isUnknown() || !serves(host)) {
            return Optional.empty();
        }
        if (jwtIssuer().asKnown().isPresent()) {
            return jwtIssuer().asKnown();
        }
        boolean http = !secure && allowsInsecureScheme().isKnown(Boolean::booleanValue);
        String prefix = pathPrefix().asKnown().filter(path -> !path.equals("/")).orElse("");
        return Optional.of((http ? "http://" : "https://") + host + prefix);
    }

    /** Whether it answers requests for a host; the port does not count. */
    public boolean serves(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > 0 && !host.endsWith("]") ? host.substring(0, colon) : host;
        return domains().stream().anyMatch(domain -> domain.value().equals(name));
    }
}
