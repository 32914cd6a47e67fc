// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import static dev.plumbline.cluster.Kubeconfig.text;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.AuthProviderConfig;
import io.fabric8.kubernetes.api.model.Cluster;
import io.fabric8.kubernetes.client.Config;
import java.util.Map;

/** Who asks: every kind of user that a kubeconfig can describe. */
final class Credentials {
    private Credentials() {}

    static void apply(Config config, Kubeconfig.Entry<AuthInfo> entry, Cluster cluster) {
        AuthInfo user = entry.value();
        certificate(config, entry);
        if (!text(user.getUsername()).isEmpty()) {
            config.setUsername(user.getUsername());
            config.setPassword(text(user.getPassword()));
        }
        // The file wins over the token beside it, as in client-go.
        if (!text(user.getTokenFile()).isEmpty()) {
            config.setOauthTokenProvider(new TokenFile(Connections.readable(entry.path(user.getTokenFile()))));
        } else if (!text(user.getToken()).isEmpty()) {
            config.setOauthToken(user.getToken());
        } else if (user.getExec() != null) {
            ExecPlugin.of(user.getExec(), entry, cluster).apply(config);
        } else if (user.getAuthProvider() != null) {
            provider(config, user.getAuthProvider());
        }
        impersonate(config, user);
    }

    private static void certificate(Config config, Kubeconfig.Entry<AuthInfo> entry) {
        AuthInfo user = entry.value();
        if (!text(user.getClientCertificateData()).isEmpty()) {
            config.setClientCertData(user.getClientCertificateData());
        } else if (!text(user.getClientCertificate()).isEmpty()) {
            config.setClientCertFile(Connections.readable(entry.path(user.getClientCertificate()))
                    .toString());
        }
        if (!text(user.getClientKeyData()).isEmpty()) {
            config.setClientKeyData(user.getClientKeyData());
        } else if (!text(user.getClientKey()).isEmpty()) {
            config.setClientKeyFile(
                    Connections.readable(entry.path(user.getClientKey())).toString());
        }
        config.setClientKeyAlgo(KeyAlgorithm.of(text(config.getClientKeyFile()), text(config.getClientKeyData())));
    }

    /** The older way to OpenID Connect; the library renews an expired token when it is told how. */
    private static void provider(Config config, AuthProviderConfig provider) {
        Map<String, String> settings = provider.getConfig();
        if (settings == null) {
            return;
        }
        config.setAuthProvider(provider);
        String token = text(settings.getOrDefault("access-token", settings.get("id-token")));
        if (!token.isEmpty()) {
            config.setAutoOAuthToken(token);
        }
    }

    private static void impersonate(Config config, AuthInfo user) {
        if (text(user.getAs()).isEmpty()) {
            return;
        }
        config.setImpersonateUsername(user.getAs());
        if (user.getAsGroups() != null && !user.getAsGroups().isEmpty()) {
            config.setImpersonateGroups(user.getAsGroups().toArray(new String[0]));
        }
        if (user.getAsUserExtra() != null && !user.getAsUserExtra().isEmpty()) {
            config.setImpersonateExtras(user.getAsUserExtra());
        }
    }
}
