// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import java.util.List;

/** What a pod or container may do on its node; a container's own setting overrides its pod's. */
public record SecurityContext(
        Value<Boolean> privileged,
        Value<Boolean> runAsNonRoot,
        Value<Long> runAsUser,
        Value<Long> fsGroup,
        Value<Boolean> allowPrivilegeEscalation,
        Value<Boolean> readOnlyRootFilesystem,
        List<String> addedCapabilities) {
    public SecurityContext {
        addedCapabilities = List.copyOf(addedCapabilities);
    }
}
