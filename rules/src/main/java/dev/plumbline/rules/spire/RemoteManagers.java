// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire;

import dev.plumbline.exposure.Grant;
import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has the rights of a controller manager and is none of this estate: in nested topologies a root cluster's manager works on
 * the objects of the child clusters with a kubeconfig.
 */
public final class RemoteManagers {
    /** Nobody but a controller manager writes the status of registrations. */
    private static final Request WRITES_STATUS = Request.any("update", "spire.spiffe.io", "clusterspiffeids/status");

    private RemoteManagers() {}

    public static Set<Identity> of(Facts facts) {
        Set<Identity> identities = new TreeSet<>();
        for (RoleBinding binding : facts.inventory().all(RoleBinding.class)) {
            facts.exposure().of(binding).stream()
                    .filter(grant -> grant.rule().resources().contains(WRITES_STATUS.resource()))
                    .filter(grant -> WRITES_STATUS.allowedBy(grant.rule()))
                    .map(Grant::identity)
                    .filter(identity -> !identity.isAnybody() && !identity.isEveryAccount())
                    .filter(identity -> identity.kind() != Identity.Kind.SERVICE_ACCOUNT
                            || !facts.spire().ownNamespaces().contains(identity.namespace()))
                    .forEach(identities::add);
        }
        return identities;
    }
}
