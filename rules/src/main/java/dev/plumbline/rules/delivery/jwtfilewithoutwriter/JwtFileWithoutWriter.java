// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.jwtfilewithoutwriter;

import dev.plumbline.model.Container;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.client.AgentClients;
import dev.plumbline.vault.client.AgentConfig;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags an Agent whose JWT login reads a file that no volume of its pod provides. */
public final class JwtFileWithoutWriter implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "jwt-file-without-writer",
                    "Agent waits for a JWT that nobody writes",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-158");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        for (AgentClients.Agent agent : AgentClients.agents(facts.inventory(), KnownImages.shipped(), workload)) {
            Optional<AgentConfig.Block> method =
                    agent.config().method().filter(each -> each.label().equals("jwt"));
            if (agent.workload().id().equals(workload.id()) && method.isPresent()) {
                Parameters config = AgentConfig.config(method.get());
                config.text("path")
                        .asKnown()
                        .filter(path -> !isWritten(workload, agent.container(), path))
                        .ifPresent(path -> verdicts.fail(
                                config.at("path"), "nothing in the pod writes the JWT that the agent waits for"));
            }
        }
    }

    private static boolean isWritten(Workload workload, Container container, String path) {
        if (path.equals(PodPlaces.ACCOUNT_TOKEN) || path.startsWith("/run/secrets/kubernetes.io/serviceaccount")) {
            return true;
        }
        Optional<VolumeMount> mount = PodPlaces.mountOf(container, path);
        Optional<Volume> volume = mount.flatMap(each -> workload.pod().volume(each.volume()));
        if (volume.isEmpty()) {
            return false;
        }
        boolean shared = workload.pod().allContainers().stream()
                .filter(other -> !other.name().equals(container.name()))
                .anyMatch(other -> other.mounts().stream()
                        .anyMatch(each -> each.volume().equals(mount.get().volume())));
        return !(volume.get().source() instanceof VolumeSource.EmptyDir) || shared;
    }
}
