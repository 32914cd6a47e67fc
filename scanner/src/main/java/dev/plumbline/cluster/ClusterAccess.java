// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach the cluster: as kubectl does, unless told otherwise.
 *
 * @param context of the kubeconfig; empty for the current one
 * @param kubeconfig empty for {@code KUBECONFIG}, then {@code ~/.kube/config}, then the pod's own ServiceAccount
 * @param environment variables of the process
 */
public record ClusterAccess(
        Optional<String> context,
        Optional<Path> kubeconfig,
        String userAgent,
        Patience patience,
        Map<String, String> environment) {
    public ClusterAccess {
        environment = Map.copyOf(environment);
    }

    /** A variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
