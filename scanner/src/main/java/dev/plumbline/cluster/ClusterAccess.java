// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach the cluster: as kubectl does, unless told otherwise.
 *
 * @param context of the kubeconfig; empty for the current one
 * @param kubeconfig empty for {@code KUBECONFIG}, then {@code ~/.kube/config}, then the pod's own ServiceAccount
 */
public record ClusterAccess(Optional<String> context, Optional<Path> kubeconfig, String userAgent) {}
