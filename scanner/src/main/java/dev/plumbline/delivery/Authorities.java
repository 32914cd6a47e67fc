// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trust in the certificate authorities that Java trusts, and in those of a file. */
final class Authorities {
    private Authorities() {}

    /** @throws IllegalArgumentException with words that may be shown */
    static SSLContext with(String file) {
        try {
            List<Certificate> certificates = new ArrayList<>(systems());
            int known = certificates.size();
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                certificates.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
            }
            if (certificates.size() == known) {
                throw new IllegalArgumentException("--ca-file: there is no certificate in " + file);
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry(String.valueOf(store.size()), certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return context;
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "--ca-file: " + file + " cannot be read: " + e.getClass().getSimpleName());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("--ca-file: " + file + " holds something else than certificates (PEM)");
        }
    }

    private static List<Certificate> systems() throws GeneralSecurityException {
        List<Certificate> certificates = new ArrayList<>();
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager chain) {
                certificates.addAll(List.of(chain.getAcceptedIssuers()));
            }
        }
        return certificates;
    }

    /** @param store nothing for what Java trusts */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
