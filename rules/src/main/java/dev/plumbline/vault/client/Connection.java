// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.model.Value;
import dev.plumbline.vault.Answer;
import java.util.Locale;

/**
 * Over what a client reaches its server.
 *
 * @param address URL; absent where the mechanism's default holds
 * @param skipsVerification true accepts any certificate
 * @param certificates where the CA is given, absent where none is
 * @param vaultNamespace of Vault Enterprise or OpenBao
 */
public record Connection(
        Value<String> address,
        Value<Boolean> skipsVerification,
        Value<String> certificates,
        Value<String> vaultNamespace) {
    public Connection {
        requireNonNull(address, "address");
        requireNonNull(skipsVerification, "skipsVerification");
        requireNonNull(certificates, "certificates");
        requireNonNull(vaultNamespace, "vaultNamespace");
    }

    /** Nothing is said. */
    public static Connection unsaid() {
        return new Connection(Value.absent(), Value.absent(), Value.absent(), Value.absent());
    }

    public static Connection to(Value<String> address) {
        return new Connection(address, Value.absent(), Value.absent(), Value.absent());
    }

    public Connection skipping(Value<Boolean> skips) {
        return new Connection(address, skips, certificates, vaultNamespace);
    }

    public Connection trusting(Value<String> ca) {
        return new Connection(address, skipsVerification, ca, vaultNamespace);
    }

    /** The same, in a namespace of Vault where it names none itself. */
    Connection in(Value<String> namespace) {
        return new Connection(address, skipsVerification, certificates, vaultNamespace.or(namespace));
    }

    /** What is not said here is taken from the other. */
    public Connection or(Connection other) {
        return new Connection(
                address.or(other.address),
                skipsVerification.or(other.skipsVerification),
                certificates.or(other.certificates),
                vaultNamespace.or(other.vaultNamespace));
    }

    /** True when the address is surely plain http to somewhere beyond the pod. */
    public boolean isPlaintext() {
        return address.isKnown(Connection::isPlaintext);
    }

    /** True for http to another host than the pod itself. */
    public static boolean isPlaintext(String address) {
        String lower = address.toLowerCase(Locale.ROOT).strip();
        if (!lower.startsWith("http://")) {
            return false;
        }
        String host = host(lower);
        boolean template = host.contains("$") || host.contains("{{") || host.isEmpty();
        return !template && !isLoopback(host);
    }

    /** The host of a URL or of a bare {@code host:port}, lower case. */
    public static String host(String address) {
        String lower = address.toLowerCase(Locale.ROOT).strip();
        int scheme = lower.indexOf("://");
        String rest = scheme < 0 ? lower : lower.substring(scheme + 3);
        int end = rest.startsWith("[") ? rest.indexOf(']') + 1 : endOfHost(rest);
        return rest.substring(0, end);
    }

    private static int endOfHost(String rest) {
        for (int at = 0; at < rest.length(); at++) {
            if (":/?#".indexOf(rest.charAt(at)) >= 0) {
                return at;
            }
        }
        return rest.length();
    }

    /** True for a host that is the pod itself. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Is the server's identity verified on an encrypted line. */
    public Answer verified() {
        if (skipsVerification.isKnown(Boolean::booleanValue)) {
            return Answer.no(
                    "verification is switched off", skipsVerification.location().orElseThrow());
        }
        return address.fold(
                known -> isPlaintext(known.value())
                        ? Answer.no("the address is plain http", known.at())
                        : Answer.yes("the address is https or local", known.at()),
                () -> Answer.unknown("no address is given"),
                unknown -> Answer.unknown("the address is not known", unknown.at()));
    }
}
