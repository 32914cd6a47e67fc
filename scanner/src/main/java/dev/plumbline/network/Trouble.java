// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** What went wrong on the way to a server, said without quoting what the libraries say. */
public enum Trouble {
    UNKNOWN_NAME("the server's name does not resolve"),
    UNREACHABLE("the server cannot be reached (is a VPN or proxy missing?)"),
    REFUSED("the server refuses the connection or is down"),
    EXPIRED("the server's certificate has expired (or this machine's clock is wrong)"),
    NOT_YET_VALID("the server's certificate is not valid yet (is this machine's clock right?)"),
    OTHER_NAME("the server's certificate is for another name"),
    UNTRUSTED("the server's certificate is not signed by an authority that is trusted here"),
    CLIENT_CERTIFICATE("the server does not accept the client certificate"),
    INSECURE("no secure connection to the server came about"),
    SILENT("the server does not answer in time"),
    BROKEN("the connection broke");

    private static final int DEEPEST = 20;

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /** Half a sentence. */
    public String words() {
        return words;
    }

    /** True for what keeps a secure connection from coming about, which asking again does not change. */
    public boolean isOfTrust() {
        return switch (this) {
            case EXPIRED, NOT_YET_VALID, OTHER_NAME, UNTRUSTED, CLIENT_CERTIFICATE, INSECURE -> true;
            case UNKNOWN_NAME, UNREACHABLE, REFUSED, SILENT, BROKEN -> false;
        };
    }

    public static Trouble of(IOException e) {
        if (has(e, UnknownHostException.class::isInstance) || has(e, UnresolvedAddressException.class::isInstance)) {
            return UNKNOWN_NAME;
        }
        if (has(e, HttpConnectTimeoutException.class::isInstance) || has(e, NoRouteToHostException.class::isInstance)) {
            return UNREACHABLE;
        }
        if (has(e, ConnectException.class::isInstance)) {
            return REFUSED;
        }
        if (has(e, SSLException.class::isInstance)) {
            return ofTrust(e);
        }
        if (e instanceof SocketTimeoutException || e instanceof HttpTimeoutException) {
            return SILENT;
        }
        return BROKEN;
    }

    private static Trouble ofTrust(IOException e) {
        if (has(e, CertificateExpiredException.class::isInstance)) {
            return EXPIRED;
        }
        if (has(e, CertificateNotYetValidException.class::isInstance)) {
            return NOT_YET_VALID;
        }
        if (has(
                e,
                cause -> says(cause, "subject alternative")
                        || says(cause, "another name")
                        || says(cause, "no name matching"))) {
            return OTHER_NAME;
        }
        if (has(e, cause -> says(cause, "certification path") || says(cause, "trust anchor"))) {
            return UNTRUSTED;
        }
        if (has(e, cause -> says(cause, "bad_certificate") || says(cause, "certificate_"))) {
            return CLIENT_CERTIFICATE;
        }
        return INSECURE;
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
