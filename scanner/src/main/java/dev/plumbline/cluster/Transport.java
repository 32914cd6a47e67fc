// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/** The JDK's HTTP client as it is used here: never redirected, because a redirect would take the credentials along. */
final class Transport extends JdkHttpClientFactory {
    private final Config config;
    private final String serverName;

    Transport(Config config, String serverName) {
        this.config = config;
        this.serverName = serverName;
    }

    @Override
    protected void additionalConfig(HttpClient.Builder builder) {
        builder.followRedirects(HttpClient.Redirect.NEVER);
        if (config.isTrustCerts()) {
            return;
        }
        try {
            builder.sslContext(SSLUtils.sslContext(
                    SSLUtils.keyManagers(config), ServerTrust.checking(serverName, SSLUtils.trustManagers(config))));
            if (!serverName.isEmpty()) {
                SSLParameters parameters = new SSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(serverName)));
                builder.sslParameters(parameters);
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new AccessException("the certificates that the kubeconfig names cannot be used");
        }
    }
}
