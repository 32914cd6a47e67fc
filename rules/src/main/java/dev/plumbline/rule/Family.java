// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import java.util.Locale;

/** What a rule is about; the {@code category} of its findings. */
public enum Family {
    /** A literal credential, in its place. */
    CREDENTIAL,
    /** Who can read or reach it. */
    EXPOSURE,
    /** Workload to SPIFFE ID. */
    IDENTITY,
    /** SPIRE servers, agents, OIDC providers, federation, Tornjak. */
    SPIRE,
    /** Vault servers, auth mounts, roles, policies. */
    VAULT,
    /** How a secret reaches the process. */
    DELIVERY,
    /** Hops that do not meet. */
    CHAIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
