// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.util.Optional;
import java.util.Set;

/**
 * What of a cluster is asked for.
 *
 * @param skippedKinds resources as kubectl names them ({@code secrets}, {@code clusterspiffeids.spire.spiffe.io}), and
 *     {@code helm-releases} for the Secrets that hold Helm's releases
 * @param parallel requests in flight at once
 */
public record ClusterRequest(
        NamespaceFilter namespaces, Set<String> skippedKinds, int parallel, Optional<String> clusterName) {
    /** Stands for Secrets of type {@code helm.sh/release.v1}, nearly all bytes of a cluster's Secrets. */
    public static final String HELM_RELEASES = "helm-releases";

    public ClusterRequest {
        skippedKinds = Set.copyOf(skippedKinds);
    }

    boolean skips(Wanted wanted) {
        return skippedKinds.contains(wanted.name()) || skippedKinds.contains(wanted.resource());
    }
}
