// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.agentcannotstart;

import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.AgentClients;
import dev.plumbline.vault.client.AgentConfig;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags an Agent whose configuration does not parse, names no role, or fills in a template that is not there. */
public final class AgentCannotStart implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-cannot-start", "Agent configuration that cannot work", Family.DELIVERY, Severity.HIGH)
            .covering("VAULT-159");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    private static final Set<String> WITH_ROLE = Set.of("kubernetes", "jwt", "gcp", "azure", "aws");

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        List<AgentClients.Agent> agents = AgentClients.agents(facts.inventory(), KnownImages.shipped(), workload);
        if (agents.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (AgentClients.Agent agent : agents) {
            AgentConfig config = agent.config();
            if (!config.isComplete()) {
                verdicts.fail(config.all().at(), "the agent's configuration does not parse, so it never starts");
                continue;
            }
            config.method()
                    .filter(method -> WITH_ROLE.contains(method.label()))
                    .filter(method -> !AgentConfig.config(method).has("role"))
                    .ifPresent(method -> verdicts.fail(
                            method.at(), "method " + method.label() + " names no role, so the agent never logs in"));
            sources(agent, facts, verdicts);
        }
    }

    private static void sources(AgentClients.Agent agent, Facts facts, Verdicts verdicts) {
        for (AgentConfig.Block template : agent.config().templates()) {
            Value<String> source = template.settings().text("source");
            Optional<VolumeMount> mount = source.asKnown()
                    .flatMap(path -> PodPlaces.mountOf(agent.container(), path))
                    .filter(found -> found.subPath().isEmpty());
            Optional<ConfigMap> held = mount.flatMap(
                            found -> agent.workload().pod().volume(found.volume()))
                    .filter(volume -> volume.source() instanceof VolumeSource.ConfigMapFiles files
                            && files.items().isEmpty())
                    .flatMap(volume -> facts.inventory()
                            .find(
                                    ConfigMap.class,
                                    ObjectId.core(
                                            "ConfigMap",
                                            agent.workload().namespace(),
                                            ((VolumeSource.ConfigMapFiles) volume.source()).name())));
            String path = source.asKnown().orElse("");
            if (held.isPresent() && !held.get().keys().containsKey(path.substring(path.lastIndexOf('/') + 1))) {
                verdicts.fail(Defect.at(
                                template.settings().at("source"),
                                "the template is not in " + held.get().id())
                        .related(held.get().at(), "has other keys"));
            }
        }
    }
}
