// SPDX-License-Identifier: Apache-2.0
/**
 * What registers workloads: ClusterSPIFFEIDs, static entries, entries that scripts create; and which SPIFFE IDs they give to
 * whom, as the controller manager and the server would compute it (spire-controller-manager, pkg/spireentry).
 */
@NullMarked
package dev.plumbline.spire.registration;

import org.jspecify.annotations.NullMarked;
