// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** Says what went wrong on the way to a server, without quoting what the libraries say. */
final class Trouble {
    private static final int DEEPEST = 20;

    private Trouble() {}

    /** True for what asking again does not change. */
    static boolean isFinal(IOException e) {
        return has(
                e,
                cause -> cause instanceof SSLException
                        || cause instanceof UnknownHostException
                        || cause instanceof UnresolvedAddressException
                        || cause instanceof ConnectException
                        || cause instanceof NoRouteToHostException
                        || cause instanceof HttpConnectTimeoutException);
    }

    /** Half a sentence. */
    static String words(IOException e) {
        if (has(e, UnknownHostException.class::isInstance) || has(e, UnresolvedAddressException.class::isInstance)) {
            return "the server's name does not resolve";
        }
        if (has(e, HttpConnectTimeoutException.class::isInstance) || has(e, NoRouteToHostException.class::isInstance)) {
            return "the server cannot be reached (is a VPN or proxy missing?)";
        }
        if (has(e, ConnectException.class::isInstance)) {
            return "the server refuses the connection or is down";
        }
        if (has(e, SSLException.class::isInstance)) {
            return certificate(e);
        }
        if (e instanceof SocketTimeoutException) {
            return "the server does not answer in time";
        }
        return "the connection broke";
    }

    private static String certificate(IOException e) {
        if (has(e, CertificateExpiredException.class::isInstance)) {
            return "the server's certificate has expired (or this machine's clock is wrong)";
        }
        if (has(e, CertificateNotYetValidException.class::isInstance)) {
            return "the server's certificate is not valid yet (is this machine's clock right?)";
        }
        if (has(
                e,
                cause -> says(cause, "subject alternative")
                        || says(cause, "another name")
                        || says(cause, "no name matching"))) {
            return "the server's certificate is for another name (tls-server-name in the kubeconfig can give it)";
        }
        if (has(e, cause -> says(cause, "certification path") || says(cause, "trust anchor"))) {
            return "the server's certificate is not signed by an authority that the kubeconfig trusts";
        }
        if (has(e, cause -> says(cause, "bad_certificate") || says(cause, "certificate_"))) {
            return "the server does not accept the client certificate";
        }
        return "no secure connection to the server came about";
    }

    private static boolean says(Throwable cause, String words) {
        return cause.getMessage() != null
                && cause.getMessage().toLowerCase(Locale.ROOT).contains(words);
    }

    private static boolean has(Throwable e, Predicate<Throwable> what) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (what.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
