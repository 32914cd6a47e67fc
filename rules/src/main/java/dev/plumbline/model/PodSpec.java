// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods that a workload runs.
 *
 * @param metadata labels and annotations of the pod template
 * @param serviceAccount what the spec says; {@link #serviceAccountName} resolves the default
 * @param automountToken the pod's own setting, which overrides the ServiceAccount's
 */
public record PodSpec(
        Metadata metadata,
        Value<String> serviceAccount,
        Value<Boolean> automountToken,
        HostNamespaces host,
        List<Container> allContainers,
        List<Volume> volumes,
        List<Located<String>> imagePullSecrets,
        SecurityContext security,
        Scheduling scheduling,
        Location at) {
    /** Which of the node's namespaces the pod shares; absent means not. */
    public record HostNamespaces(Value<Boolean> network, Value<Boolean> pid, Value<Boolean> ipc) {}

    /** Where pods may run and together with what; kept as far as rules ask. */
    public record Scheduling(
            Value<String> nodeName,
            boolean hasAntiAffinity,
            Value<String> runtimeClass,
            Value<Boolean> sharesProcesses,
            Nodes nodes) {}

    /** Which nodes pods may run on; {@code hasNodeAffinity} stands for rules that are not kept. */
    public record Nodes(Map<String, String> selector, boolean hasNodeAffinity, List<Toleration> tolerations) {
        public Nodes {
            selector = OrderedMap.copyOf(selector);
            tolerations = List.copyOf(tolerations);
        }
    }

    /** A taint that pods bear; fields that are not set are empty. */
    public record Toleration(String key, String operator, String value, String effect, Location at) {}

    public PodSpec {
        allContainers = List.copyOf(allContainers);
        volumes = List.copyOf(volumes);
        imagePullSecrets = List.copyOf(imagePullSecrets);
    }

    /** Name of the ServiceAccount, {@code default} when none is set (the admission controller's default). */
    public Value<String> serviceAccountName() {
        return serviceAccount.isAbsent() ? Value.known("default", at) : serviceAccount;
    }

    public Optional<Volume> volume(String name) {
        return volumes.stream().filter(volume -> volume.name().equals(name)).findFirst();
    }

    public Optional<Container> container(String name) {
        return allContainers.stream()
                .filter(container -> container.name().equals(name))
                .findFirst();
    }
}
