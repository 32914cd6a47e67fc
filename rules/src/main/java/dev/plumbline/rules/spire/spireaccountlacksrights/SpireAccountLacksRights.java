// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.spireaccountlacksrights;

import dev.plumbline.exposure.Request;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.reach.Bundles;
import dev.plumbline.spire.reach.Bundles.Target;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a server with `k8s_psat` for its own cluster whose account may not create token reviews or get pods and nodes, a server that publishes its bundle to a ConfigMap which its account may not change, or an agent whose account may not ask the kubelet for pods (`nodes/proxy`, or `nodes/pods` from Kubernetes 1.33 on). Unknown where no binding of the account was read. */
public final class SpireAccountLacksRights implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "spire-account-lacks-rights",
                    "SPIRE account without the rights that its work needs",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-095", "SPIRE-096", "SPIRE-097");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Component> looksAt() {
        return Component.class;
    }

    @Override
    public void check(Component component, Facts facts, Verdicts verdicts) {
        boolean judged = component instanceof SpireServer || component instanceof SpireAgent;
        Optional<String> account = component
                .as()
                .workload()
                .flatMap(workload -> workload.pod().serviceAccountName().asKnown());
        if (!judged || account.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(component, verdicts)) {
            return;
        }
        Rights rights = Rights.of(component.namespace(), account.get(), facts);
        if (component instanceof SpireServer server) {
            server(server, rights, verdicts);
        } else if (component instanceof SpireAgent agent) {
            agent(agent, rights, verdicts);
        }
    }

    private static void server(SpireServer server, Rights rights, Verdicts verdicts) {
        List<Request> needed = List.of(
                Request.any("create", "authentication.k8s.io", "tokenreviews"),
                Request.any("get", "", "pods"),
                Request.any("get", "", "nodes"));
        boolean ownCluster = server.clusters().stream()
                .anyMatch(cluster -> !cluster.settings().has("kube_config_file"));
        if (ownCluster) {
            List<String> lacking = needed.stream()
                    .filter(request -> !rights.allow(request, ""))
                    .map(request -> request.verb() + " " + request.resource())
                    .toList();
            tell(server, "k8s_psat needs", lacking, rights, verdicts);
        }
        for (Target target : Bundles.of(server)) {
            Request patch = new Request("patch", "", "configmaps", target.configMap());
            if (!target.remote() && !target.configMap().isEmpty() && !rights.allow(patch, target.namespace())) {
                String what = "patch ConfigMap %s/%s".formatted(target.namespace(), target.configMap());
                tell(server, "publishing the bundle needs", List.of(what), rights, verdicts);
            }
        }
    }

    private static void agent(SpireAgent agent, Rights rights, Verdicts verdicts) {
        Settings attestor = agent.kubernetesAttestor().map(Plugin::data).orElse(agent.settings());
        boolean otherWay = agent.kubernetesAttestor().isEmpty()
                || attestor.has("kubelet_read_only_port")
                || attestor.has("certificate_path")
                || attestor.has("disable_kubelet_client")
                || attestor.flag("use_anonymous_authentication").isKnown(Boolean::booleanValue);
        boolean allowed = rights.allow(Request.any("get", "", "nodes/proxy"), "")
                || rights.allow(Request.any("get", "", "nodes/pods"), "");
        if (!otherWay && !allowed) {
            tell(agent, "asking the kubelet needs", List.of("get nodes/proxy or nodes/pods"), rights, verdicts);
        }
    }

    private static void tell(Component component, String need, List<String> lacking, Rights rights, Verdicts verdicts) {
        if (lacking.isEmpty()) {
            return;
        }
        if (rights.complete()) {
            verdicts.fail(
                    component.at(),
                    "%s %s, which its account may not".formatted(need, String.join(", ", lacking)),
                    Confidence.STRONG,
                    "as far as the bindings that were read say");
        } else {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    component.at(),
                    "the roles of its account were not read, which %s".formatted(need));
        }
    }
}
