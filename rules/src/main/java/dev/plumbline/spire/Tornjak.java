// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.install.Installed.Plugin;
import java.util.List;
import java.util.Optional;

/** Tornjak's backend: an HTTP face of the server's administrative socket. */
public record Tornjak(Installed as) implements Component {
    public boolean servesHttp() {
        return settings().in("server").has("http");
    }

    public boolean servesTls() {
        return settings().in("server").has("https")
                || settings().in("server").has("tls")
                || settings().in("server").has("mtls");
    }

    /** True when callers must show a certificate. */
    public boolean asksForCertificates() {
        return settings().in("server").has("mtls")
                || settings().in("server").in("https").has("client_ca");
    }

    public Optional<Plugin> authenticator() {
        return as.plugins("Authenticator").stream().findFirst();
    }

    public Optional<Plugin> authorizer() {
        return as.plugins("Authorizer").stream().findFirst();
    }

    /** The block of releases before 1.7, which later ones ignore without a word. */
    public List<Plugin> userManagement() {
        return as.plugins("UserManagement");
    }
}
