// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.neighbourmaytakeidentities;

import dev.plumbline.model.Container;
import dev.plumbline.model.Located;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.SecurityContext;
import dev.plumbline.model.Value;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags a workload, neither SPIRE's own nor the platform's, that is privileged, shares the node's process namespace, has SYS_ADMIN, SYS_PTRACE or all capabilities, or mounts the node's processes, the kubelet's folders or the container runtime's socket, where workloads with identities may run on the same nodes. Medium and heuristic for a DaemonSet, which may need it. */
public final class NeighbourMayTakeIdentities implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "neighbour-may-take-identities",
                    "Pod that can take the identities of its node",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-119");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    private static final Set<String> CAPABILITIES =
            Set.of("SYS_ADMIN", "SYS_PTRACE", "ALL", "CAP_SYS_ADMIN", "CAP_SYS_PTRACE");
    private static final List<String> FOLDERS = List.of(
            "/proc",
            "/var/lib/kubelet",
            "/run/containerd",
            "/run/crio",
            "/run/docker.sock",
            "/run/containerd/containerd.sock",
            "/run/crio/crio.sock");

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        List<Located<String>> signs = signs(workload.pod());
        if (signs.isEmpty()) {
            return;
        }
        boolean consumes = facts.spire().consumer(workload.id()).isPresent();
        Optional<SpiffeConsumer> other = facts.spire().consumers().stream()
                .filter(consumer -> !consumer.ofSpire() && !consumer.id().equals(workload.id()))
                .filter(consumer -> mayMeet(workload, consumer.workload()))
                .findFirst();
        if (consumes || other.isEmpty() || isPlatform(workload, facts)) {
            verdicts.notApplicable();
            return;
        }
        signs.forEach(sign -> tell(workload, sign, other.get(), verdicts));
    }

    /** What gives a pod the processes of its node, in words that follow "it". */
    private static List<Located<String>> signs(PodSpec pod) {
        List<Located<String>> signs = new ArrayList<>();
        Value<Boolean> processes = pod.host().pid();
        if (processes.isKnown(Boolean::booleanValue)) {
            signs.add(new Located<>(
                    "sees the node's processes", processes.location().orElse(pod.at())));
        }
        for (Container container : pod.allContainers()) {
            SecurityContext security = container.placement().security();
            if (security.privileged().isKnown(Boolean::booleanValue)) {
                signs.add(new Located<>(
                        "is privileged", security.privileged().location().orElse(container.at())));
            } else if (security.addedCapabilities().stream().anyMatch(CAPABILITIES::contains)) {
                signs.add(new Located<>("has capabilities over other processes", container.at()));
            }
        }
        for (Volume volume : pod.volumes()) {
            if (volume.source() instanceof VolumeSource.HostPath host && isTelling(PodFiles.onNode(host.path()))) {
                signs.add(new Located<>("mounts %s of the node".formatted(host.path()), volume.at()));
            }
        }
        return signs;
    }

    private static boolean isTelling(String path) {
        return FOLDERS.contains(path) || path.startsWith("/var/lib/kubelet/pods");
    }

    private static void tell(Workload workload, Located<String> sign, SpiffeConsumer other, Verdicts verdicts) {
        Defect defect = Defect.at(
                sign.at(),
                "it %s and can take the identities of its node, such as that of %s"
                        .formatted(sign.value(), other.id()));
        verdicts.fail(
                workload.kind() == WorkloadKind.DAEMON_SET
                        ? defect.severity(Severity.MEDIUM)
                                .confidence(Confidence.HEURISTIC, "an agent of the platform may need it")
                        : defect.confidence(Confidence.STRONG, "where its pods run is decided at run time"));
    }

    private static boolean isPlatform(Workload workload, Facts facts) {
        String namespace = workload.namespace();
        return facts.spire().isPartOfSpire(workload.id())
                || namespace.startsWith("kube-")
                || namespace.equals("openshift")
                || namespace.startsWith("openshift-");
    }

    /** Two node selectors that demand different values of one label never meet. */
    private static boolean mayMeet(Workload one, Workload other) {
        Map<String, String> own = one.pod().scheduling().nodes().selector();
        return other.pod().scheduling().nodes().selector().entrySet().stream()
                .noneMatch(entry -> own.containsKey(entry.getKey())
                        && !own.get(entry.getKey()).equals(entry.getValue()));
    }
}
