// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** SPIFFE IDs and trust domain names as the SPIFFE ID standard, go-spiffe and SPIRE's registration accept them. */
public final class SpiffeId {
    private static final String SCHEME = "spiffe://";
    private static final int MAX_BYTES = 2048;
    private static final int MAX_TRUST_DOMAIN = 255;

    private SpiffeId() {}

    /** What is wrong with a text as a SPIFFE ID, as half a sentence; empty when it is one. */
    public static Optional<String> fault(String id) {
        if (id.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (!id.startsWith(SCHEME)) {
            return Optional.of("it does not begin with spiffe://");
        }
        if (id.length() > MAX_BYTES / 3 && id.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("it is longer than 2048 bytes");
        }
        return trustDomainFault(trustDomain(id)).or(() -> pathFault(path(id)));
    }

    /** As {@link #fault}, and what SPIRE refuses for a registration: no path, or the path of SPIRE's own IDs. */
    public static Optional<String> registrationFault(String id) {
        Optional<String> fault = fault(id);
        if (fault.isPresent()) {
            return fault;
        }
        String path = path(id);
        if (path.isEmpty()) {
            return Optional.of("it has no path");
        }
        if (path.equals("/spire") || path.startsWith("/spire/")) {
            return Optional.of("its path lies under /spire, which SPIRE keeps for itself");
        }
        return Optional.empty();
    }

    /** What is wrong with the name of a trust domain; empty when it is one. */
    public static Optional<String> trustDomainFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("the trust domain is empty");
        }
        if (name.length() > MAX_TRUST_DOMAIN) {
            return Optional.of("the trust domain is longer than 255 bytes");
        }
        if (!name.chars().allMatch(SpiffeId::isTrustDomainCharacter)) {
            return Optional.of("the trust domain has characters other than a-z, 0-9, dot, dash and underscore");
        }
        return Optional.empty();
    }

    /** What is wrong with a path; an empty one is sound. */
    public static Optional<String> pathFault(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!path.startsWith("/")) {
            return Optional.of("the path has no leading slash");
        }
        if (path.endsWith("/")) {
            return Optional.of("the path ends with a slash");
        }
        for (String segment : path.substring(1).split("/", -1)) {
            if (segment.isEmpty()) {
                return Optional.of("a segment of the path is empty");
            }
            if (segment.equals(".") || segment.equals("..")) {
                return Optional.of("the path has a dot segment");
            }
            if (!segment.chars().allMatch(SpiffeId::isPathCharacter)) {
                return Optional.of("the path has characters other than letters, digits, dot, dash and underscore");
            }
        }
        return Optional.empty();
    }

    /** The trust domain part of an ID that begins with the scheme, else empty. */
    public static String trustDomain(String id) {
        if (!id.startsWith(SCHEME)) {
            return "";
        }
        int slash = id.indexOf('/', SCHEME.length());
        return slash < 0 ? id.substring(SCHEME.length()) : id.substring(SCHEME.length(), slash);
    }

    /** The path with its leading slash, or empty. */
    public static String path(String id) {
        int slash = id.startsWith(SCHEME) ? id.indexOf('/', SCHEME.length()) : -1;
        return slash < 0 ? "" : id.substring(slash);
    }

    /** The trust domain that {@code spiffeid.TrustDomainFromString} reads: a bare name, or the one of an ID. */
    public static String normalisedTrustDomain(String nameOrId) {
        return nameOrId.startsWith(SCHEME) ? trustDomain(nameOrId) : nameOrId;
    }

    private static boolean isTrustDomainCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '.'
                || character == '_';
    }

    private static boolean isPathCharacter(int character) {
        return isTrustDomainCharacter(character) || (character >= 'A' && character <= 'Z');
    }
}
