// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.RoleBinding.Grantee;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * Who a binding names: a user, a group or a ServiceAccount.
 *
 * @param namespace of a ServiceAccount, empty for others
 */
public record Identity(Kind kind, String namespace, String name) implements Comparable<Identity> {
    /** The kinds of RBAC subjects. */
    public enum Kind {
        USER,
        GROUP,
        SERVICE_ACCOUNT
    }

    private static final String ACCOUNT_USER = "system:serviceaccount:";
    private static final String ACCOUNT_GROUP = "system:serviceaccounts";
    private static final Set<String> ANYBODY = Set.of("system:authenticated", "system:unauthenticated");
    private static final Comparator<Identity> ORDER = Comparator.comparing(Identity::surprise)
            .thenComparing(Identity::kind)
            .thenComparing(Identity::namespace)
            .thenComparing(Identity::name);

    /** A ServiceAccount may also be named by the user name that its tokens carry. */
    public static Identity of(Grantee grantee) {
        String name = grantee.name();
        if (grantee.kind().equals("ServiceAccount")) {
            return new Identity(Kind.SERVICE_ACCOUNT, grantee.namespace(), name);
        }
        if (grantee.kind().equals("User") && name.startsWith(ACCOUNT_USER)) {
            String[] parts = name.substring(ACCOUNT_USER.length()).split(":", 2);
            return parts.length == 2
                    ? new Identity(Kind.SERVICE_ACCOUNT, parts[0], parts[1])
                    : new Identity(Kind.USER, "", name);
        }
        return new Identity(grantee.kind().equals("Group") ? Kind.GROUP : Kind.USER, "", name);
    }

    /** Everybody with, or even without, a credential for the cluster. */
    public boolean isAnybody() {
        return kind == Kind.GROUP && ANYBODY.contains(name) || kind == Kind.USER && name.equals("system:anonymous");
    }

    /** Every ServiceAccount, of the cluster or of one namespace: whoever runs any pod there. */
    public boolean isEveryAccount() {
        return kind == Kind.GROUP && (name.equals(ACCOUNT_GROUP) || name.startsWith(ACCOUNT_GROUP + ":"));
    }

    /** A part of the control plane, or the administrators that a cluster is born with. */
    public boolean isPlatform() {
        boolean system =
                kind != Kind.SERVICE_ACCOUNT && name.startsWith("system:") && !isAnybody() && !isEveryAccount();
        return system || kind == Kind.SERVICE_ACCOUNT && namespace.equals("kube-system");
    }

    /** How unexpected this reader is, lowest first. */
    private int surprise() {
        if (isAnybody()) {
            return 0;
        }
        if (isEveryAccount()) {
            return 1;
        }
        if (isPlatform()) {
            return 4;
        }
        return kind == Kind.SERVICE_ACCOUNT ? 2 : 3;
    }

    @Override
    public int compareTo(Identity other) {
        return ORDER.compare(this, other);
    }

    /** {@code group system:authenticated}, {@code ServiceAccount shop/py}. */
    @Override
    public String toString() {
        return kind == Kind.SERVICE_ACCOUNT
                ? "ServiceAccount " + namespace + "/" + name
                : kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
