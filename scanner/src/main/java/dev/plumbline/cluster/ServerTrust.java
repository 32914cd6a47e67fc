// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a server's certificate as Java does, but not beyond its last day: Java asks no dates of a certificate that is itself
 * trusted, as self-signed ones are. With a name of its own ({@code tls-server-name}, for servers behind a tunnel) the certificate
 * must carry that instead of the address; Java's HTTP client checks no name itself where a trust manager is given that can.
 */
final class ServerTrust extends X509ExtendedTrustManager {
    private static final int DNS = 2;
    private static final int IP = 7;

    private final String name;
    private final X509ExtendedTrustManager chain;

    private ServerTrust(String name, X509ExtendedTrustManager chain) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.chain = chain;
    }

    /** @param name empty for the address' own */
    static TrustManager[] checking(String name, TrustManager[] trust) {
        return List.of(trust).stream()
                .map(each -> each instanceof X509ExtendedTrustManager chain ? new ServerTrust(name, chain) : each)
                .toArray(TrustManager[]::new);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, SSLEngine engine)
            throws CertificateException {
        if (name.isEmpty()) {
            chain.checkServerTrusted(certificates, type, engine);
        } else {
            chain.checkServerTrusted(certificates, type);
            checkName(certificates[0]);
        }
        certificates[0].checkValidity();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, Socket socket)
            throws CertificateException {
        checkServerTrusted(certificates, type);
    }

    /** Without a connection there is no address that could be checked, so only a given name will do. */
    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type) throws CertificateException {
        chain.checkServerTrusted(certificates, type);
        checkName(certificates[0]);
        certificates[0].checkValidity();
    }

    private void checkName(X509Certificate certificate) throws CertificateException {
        if (!carriesName(certificate)) {
            throw new CertificateException("the certificate is for another name");
        }
    }

    private boolean carriesName(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names == null) {
            return false;
        }
        return names.stream()
                .filter(entry -> entry.get(0).equals(DNS) || entry.get(0).equals(IP))
                .anyMatch(entry -> matches(String.valueOf(entry.get(1)).toLowerCase(Locale.ROOT)));
    }

    /** RFC 6125: a star stands for the whole leftmost label. */
    private boolean matches(String pattern) {
        int dot = name.indexOf('.');
        return pattern.equals(name)
                || (pattern.startsWith("*.") && dot > 0 && pattern.substring(1).equals(name.substring(dot)));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, Socket socket)
            throws CertificateException {
        checkClientTrusted(certificates, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(certificates, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return chain.getAcceptedIssuers();
    }
}
