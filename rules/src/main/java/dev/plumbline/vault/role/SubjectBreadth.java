// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

/** How many SPIFFE IDs a bound subject admits, by the shape of its pattern; narrowest first. */
public enum SubjectBreadth {
    EXACT("one identity"),
    INSTANCE("the instances of one service account"),
    SERVICE_ACCOUNT_PREFIX("every service account whose name begins so"),
    WHOLE_NAMESPACE("every workload of a namespace"),
    NAMESPACE_PREFIX("every namespace whose name begins so"),
    ANY_NAMESPACE_FIXED_ACCOUNT("an account of that name in any namespace"),
    TRUST_DOMAIN("every workload of the trust domain"),
    ANY("every identity");

    private static final String SCHEME = "spiffe://";

    private final String words;

    SubjectBreadth(String words) {
        this.words = words;
    }

    /** Whom the pattern admits, in words. */
    public String words() {
        return words;
    }

    public boolean isWiderThan(SubjectBreadth other) {
        return ordinal() > other.ordinal();
    }

    /**
     * Classifies a pattern whose stars count.
     *
     * @param pattern of {@code bound_claims.sub}, or of {@code allowed_uri_sans}
     */
    public static SubjectBreadth of(String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return EXACT;
        }
        String before = pattern.substring(0, star);
        String after = pattern.substring(star + 1);
        if (!before.startsWith(SCHEME)) {
            return SCHEME.startsWith(before) ? ANY : ofKubernetesSubject(before);
        }
        int slash = before.indexOf('/', SCHEME.length());
        if (slash < 0) {
            return ANY;
        }
        return ofPath(before.substring(slash + 1), after);
    }

    /** {@code system:serviceaccount:namespace:name}, the subject of a projected token. */
    private static SubjectBreadth ofKubernetesSubject(String before) {
        String prefix = "system:serviceaccount:";
        if (!before.startsWith(prefix)) {
            return prefix.startsWith(before) ? ANY : SERVICE_ACCOUNT_PREFIX;
        }
        String rest = before.substring(prefix.length());
        if (rest.isEmpty()) {
            return TRUST_DOMAIN;
        }
        int colon = rest.indexOf(':');
        if (colon < 0) {
            return NAMESPACE_PREFIX;
        }
        return colon == rest.length() - 1 ? WHOLE_NAMESPACE : SERVICE_ACCOUNT_PREFIX;
    }

    private static SubjectBreadth ofPath(String before, String after) {
        boolean accountFixed = after.contains("/sa/") && !after.endsWith("/sa/*") && !after.contains("/sa/*");
        int account = before.indexOf("/sa/");
        if (account < 0) {
            account = before.startsWith("sa/") ? 0 : -1;
        }
        if (account >= 0) {
            String name = before.substring(before.indexOf("sa/", account) + 3);
            return name.contains("/") ? INSTANCE : name.isEmpty() ? WHOLE_NAMESPACE : SERVICE_ACCOUNT_PREFIX;
        }
        int namespace = before.startsWith("ns/") ? 0 : before.indexOf("/ns/") + 1;
        boolean inNamespace = before.startsWith("ns/") || before.contains("/ns/");
        if (inNamespace && before.substring(namespace + 3).contains("/")) {
            return WHOLE_NAMESPACE;
        }
        if (accountFixed) {
            return ANY_NAMESPACE_FIXED_ACCOUNT;
        }
        if (inNamespace && !before.endsWith("ns/")) {
            return NAMESPACE_PREFIX;
        }
        boolean ownShape = !before.isEmpty() && !"ns/".startsWith(before) && !inNamespace;
        return ownShape && before.indexOf('/') >= 0 ? WHOLE_NAMESPACE : TRUST_DOMAIN;
    }

    /** True for a star that is followed by text: it also swallows slashes, so deeper paths match than it looks. */
    public static boolean crossesSeparators(String pattern) {
        int star = pattern.indexOf('*');
        return star >= 0 && !pattern.substring(star).replace("*", "").isEmpty();
    }
}
