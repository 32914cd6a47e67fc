// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import static dev.plumbline.cluster.Kubeconfig.text;

import io.fabric8.kubernetes.api.model.Cluster;
import io.fabric8.kubernetes.client.Config;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the way to the server: a kubeconfig's context first, else the ServiceAccount of the pod that this runs in. */
final class Connections {
    private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

    private Connections() {}

    /** @throws AccessException when there is no way, or it is broken on this side */
    static Connection of(ClusterAccess access) {
        Optional<Kubeconfig> kubeconfig = Kubeconfig.of(access);
        if (kubeconfig.isPresent()) {
            return fromKubeconfig(kubeconfig.get().choose(access.context()), access);
        }
        if (access.context().isPresent()) {
            throw new AccessException("there is no kubeconfig that could hold the context "
                    + access.context().get());
        }
        Optional<String> host = access.variable("KUBERNETES_SERVICE_HOST");
        if (host.isEmpty()) {
            throw new AccessException(
                    "there is no kubeconfig (KUBECONFIG or ~/.kube/config), and this is no pod of a cluster; name one"
                            + " with --kubeconfig");
        }
        return inCluster(host.get(), access.variable("KUBERNETES_SERVICE_PORT").orElse("443"), access);
    }

    private static Connection fromKubeconfig(Kubeconfig.Chosen chosen, ClusterAccess access) {
        Cluster cluster = chosen.cluster().value();
        Config config = Config.empty();
        List<String> warnings = new ArrayList<>();
        config.setMasterUrl(cluster.getServer());
        boolean insecure = Boolean.TRUE.equals(cluster.getInsecureSkipTlsVerify());
        config.setTrustCerts(insecure);
        config.setDisableHostnameVerification(insecure);
        if (insecure) {
            warnings.add("the certificate of " + cluster.getServer()
                    + " is not checked (insecure-skip-tls-verify), so another server could answer in its place");
        }
        if (!text(cluster.getCertificateAuthorityData()).isEmpty()) {
            config.setCaCertData(cluster.getCertificateAuthorityData());
        } else if (!text(cluster.getCertificateAuthority()).isEmpty()) {
            config.setCaCertFile(readable(chosen.cluster().path(cluster.getCertificateAuthority()))
                    .toString());
        }
        Proxies.apply(config, text(cluster.getProxyUrl()), access);
        chosen.user().ifPresent(user -> Credentials.apply(config, user, cluster));
        return new Connection(config, chosen.namespace(), text(cluster.getTlsServerName()), warnings);
    }

    private static Connection inCluster(String host, String port, ClusterAccess access) {
        Path folder = access.variable("PLUMBLINE_SERVICEACCOUNT").map(Path::of).orElse(ACCOUNT);
        Config config = Config.empty();
        config.setMasterUrl("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        config.setCaCertFile(readable(folder.resolve("ca.crt")).toString());
        // Read for every request: the kubelet renews it while a scan runs.
        config.setOauthTokenProvider(new TokenFile(readable(folder.resolve("token"))));
        Proxies.apply(config, "", access);
        return new Connection(config, TokenFile.read(folder.resolve("namespace")), "", List.of());
    }

    /** Named only, never quoted: these files are credentials. */
    static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new AccessException("the file " + file + ", which the access to the cluster needs, cannot be read");
        }
        return file;
    }
}
