// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.agentcannottellpods;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags an agent without workload attestor `k8s`, without `hostPID`, without a node name to find its kubelet by (no host network, no `node_name`, and the variable of `node_name_env`, by default MY_NODE_NAME, not defined), or that verifies the kubelet with a CA file which is not mounted. Low: attestor `unix` beside `k8s`. */
public final class AgentCannotTellPods implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-cannot-tell-pods",
                    "Agent that cannot tell which pod a process belongs to",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-068", "SPIRE-069", "SPIRE-070", "SPIRE-071");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        Optional<Plugin> kubernetes = agent.kubernetesAttestor();
        List<Plugin> attestors = agent.as().plugins("WorkloadAttestor");
        if (kubernetes.isEmpty()) {
            Location at = attestors.stream()
                    .findFirst()
                    .map(Plugin::at)
                    .orElse(agent.settings().at("plugins"));
            verdicts.fail(at, "without workload attestor k8s no process is known by its pod");
        }
        attestors.stream()
                .filter(plugin -> plugin.name().equals("unix") && kubernetes.isPresent())
                .forEach(plugin -> verdicts.fail(Defect.at(plugin.at(), "selectors of unix match across pods")
                        .severity(Severity.LOW)));
        if (agent.as().workload().isEmpty() || runsOnWindows(agent)) {
            return;
        }
        PodSpec pod = agent.as().workload().get().pod();
        if (!pod.host().pid().isKnown(Boolean::booleanValue)
                && !pod.host().pid().isUnknown()) {
            verdicts.fail(
                    pod.host().pid().location().orElse(agent.at()),
                    "without hostPID the agent sees no process of other pods");
        }
        kubernetes.ifPresent(plugin -> kubelet(agent, pod, plugin.data(), verdicts));
    }

    private static boolean runsOnWindows(SpireAgent agent) {
        return "windows"
                .equals(agent.as()
                        .workload()
                        .orElseThrow()
                        .pod()
                        .scheduling()
                        .nodes()
                        .selector()
                        .get("kubernetes.io/os"));
    }

    private static void kubelet(SpireAgent agent, PodSpec pod, Settings data, Verdicts verdicts) {
        if (data.flag("disable_kubelet_client").isKnown(Boolean::booleanValue)) {
            return;
        }
        String variable = data.text("node_name_env").asKnown().orElse("MY_NODE_NAME");
        Container container = agent.as().container().orElseThrow();
        boolean named = data.has("node_name")
                || container.variable(variable).isPresent()
                || !container.envFrom().isEmpty();
        boolean ownNetwork = !pod.host().network().isKnown(Boolean::booleanValue)
                && !pod.host().network().isUnknown();
        if (ownNetwork && !named) {
            verdicts.fail(
                    data.at(),
                    "variable %s is not defined and the pod has its own network: the kubelet is looked for in the pod"
                            .formatted(variable));
        }
        boolean verifies = !data.flag("skip_kubelet_verification").isKnown(Boolean::booleanValue)
                && !data.has("kubelet_read_only_port");
        Value<String> authority = data.text("kubelet_ca_path");
        boolean inImage = authority
                .asKnown()
                .flatMap(path -> agent.as().files().map(files -> files.behind(path)))
                .filter(behind -> behind instanceof Behind.Image)
                .filter(behind -> !authority.isKnown(path -> path.startsWith("/var/run/secrets/kubernetes.io/")))
                .isPresent();
        if (verifies && inImage) {
            verdicts.fail(
                    authority.location().orElse(data.at()),
                    "the CA to verify the kubelet with lies in no mounted volume");
        }
        boolean noToken = pod.automountToken().isKnown(mounted -> !mounted);
        if (verifies && authority.isAbsent() && noToken) {
            verdicts.fail(
                    data.at(),
                    "the kubelet is verified with the account's ca.crt, and the pod mounts no account token");
        }
    }
}
