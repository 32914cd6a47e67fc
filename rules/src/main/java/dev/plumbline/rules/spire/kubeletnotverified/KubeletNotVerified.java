// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.kubeletnotverified;

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
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags an agent whose Kubernetes workload attestor has `skip_kubelet_verification = true`, uses the kubelet's read-only port, or asks it anonymously. */
public final class KubeletNotVerified implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "kubelet-not-verified", "SPIRE agent does not verify the kubelet", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-066", "SPIRE-067", "SPIRE-254");

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
        Optional<Plugin> attestor = agent.kubernetesAttestor();
        if (attestor.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Settings data = attestor.get().data();
        Value<Integer> readOnlyPort = data.number("kubelet_read_only_port");
        if (readOnlyPort.isKnown(port -> port > 0)) {
            verdicts.fail(
                    data.at("kubelet_read_only_port"),
                    "pods are looked up at the kubelet's read-only port, which anybody can impersonate");
        }
        if (data.flag("use_anonymous_authentication").isKnown(yes -> yes)) {
            verdicts.fail(
                    data.at("use_anonymous_authentication"),
                    "the agent asks the kubelet anonymously, so the kubelet must answer anybody");
        }
        Value<Boolean> skips = data.flag("skip_kubelet_verification");
        if (Unread.tell(skips, "whether the kubelet is verified", verdicts) || !skips.isKnown(yes -> yes)) {
            return;
        }
        boolean overNetwork = reachesOverNetwork(agent, data);
        verdicts.fail(Defect.at(
                        skips.location().orElse(attestor.get().at()),
                        overNetwork
                                ? "the kubelet's certificate is not verified: whoever answers at the node's address decides which pod a process is"
                                : "the kubelet's certificate is not verified: whoever listens on the node's loopback decides which pod a process is")
                .severity(overNetwork ? Severity.HIGH : Severity.MEDIUM));
    }

    /** In the host's network the agent asks the loopback address; elsewhere the node by its name. */
    private static boolean reachesOverNetwork(SpireAgent agent, Settings data) {
        boolean hostNetwork = agent.as()
                .workload()
                .map(workload -> workload.pod().host().network().isKnown(yes -> yes))
                .orElse(false);
        String variable = data.text("node_name_env").asKnown().orElse("MY_NODE_NAME");
        boolean named = data.has("node_name")
                || agent.as()
                        .container()
                        .flatMap(container -> container.variable(variable))
                        .isPresent()
                || agent.as().workload().isEmpty();
        return !hostNetwork && named;
    }
}
