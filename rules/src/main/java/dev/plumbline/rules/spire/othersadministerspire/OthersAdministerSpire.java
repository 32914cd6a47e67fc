// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.othersadministerspire;

import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.RemoteManagers;
import dev.plumbline.spire.Component;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags a binding that lets somebody other than SPIRE itself, the control plane or cluster administrators enter or create pods, mint tokens, change ConfigMaps or read Secrets in the namespaces of servers and agents, or write ClusterSPIFFEIDs and ClusterStaticEntries. */
public final class OthersAdministerSpire implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
                    "others-administer-spire",
                    "Others may act as SPIRE's administrators",
                    Family.SPIRE,
                    Severity.CRITICAL)
            .covering("SPIRE-233", "SPIRE-234", "SPIRE-235", "SPIRE-236", "SPIRE-237", "SPIRE-238", "SPIRE-239");

    /** Something that must not be possible in the namespace of servers, or of agents. */
    private record Power(boolean servers, String words, List<Request> requests) {}

    private static final List<Request> ENTERING = List.of(
            Request.any("create", "", "pods/exec"),
            Request.any("get", "", "pods/exec"),
            Request.any("create", "", "pods/attach"),
            Request.any("create", "", "pods/portforward"),
            Request.any("patch", "", "pods/ephemeralcontainers"));
    private static final List<Request> CREATING = List.of(
            Request.any("create", "", "pods"),
            Request.any("create", "apps", "deployments"),
            Request.any("patch", "apps", "deployments"),
            Request.any("create", "apps", "statefulsets"),
            Request.any("patch", "apps", "statefulsets"),
            Request.any("create", "apps", "daemonsets"),
            Request.any("patch", "apps", "daemonsets"),
            Request.any("create", "batch", "jobs"),
            Request.any("create", "batch", "cronjobs"));
    private static final List<Request> CONFIGURING =
            List.of(Request.any("update", "", "configmaps"), Request.any("patch", "", "configmaps"));
    private static final List<Request> READING = List.of(
            Request.any("get", "", "secrets"), Request.any("list", "", "secrets"), Request.any("watch", "", "secrets"));
    private static final List<Power> POWERS = List.of(
            new Power(true, "enter the pods of the server", ENTERING),
            new Power(false, "enter the pods of the agents", ENTERING),
            new Power(true, "create pods beside the server", CREATING),
            new Power(false, "create pods beside the agents", CREATING),
            new Power(
                    false,
                    "mint tokens of the agents' account",
                    List.of(Request.any("create", "", "serviceaccounts/token"))),
            new Power(true, "change the server's configuration", CONFIGURING),
            new Power(false, "change the agents' configuration or trust bundle", CONFIGURING),
            new Power(true, "read the server's Secrets", READING));
    private static final List<Request> REGISTERING = List.of(
            Request.any("create", "spire.spiffe.io", "clusterspiffeids"),
            Request.any("update", "spire.spiffe.io", "clusterspiffeids"),
            Request.any("patch", "spire.spiffe.io", "clusterspiffeids"),
            Request.any("create", "spire.spiffe.io", "clusterstaticentries"),
            Request.any("update", "spire.spiffe.io", "clusterstaticentries"),
            Request.any("create", "spire.spiffe.io", "clusterfederatedtrustdomains"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<RoleBinding> looksAt() {
        return RoleBinding.class;
    }

    @Override
    public void check(RoleBinding binding, Facts facts, Verdicts verdicts) {
        Set<String> servers = namespaces(facts.spire().servers());
        Set<String> agents = namespaces(facts.spire().agents());
        boolean everything = facts.exposure().allows(binding, Request.any("*", "*", "*"));
        if (everything
                || (servers.isEmpty()
                        && agents.isEmpty()
                        && facts.spire().clusterSpiffeIds().isEmpty())) {
            verdicts.notApplicable();
            return;
        }
        List<RoleBinding.Grantee> strangers = binding.subjects().stream()
                .filter(grantee -> isStranger(grantee, facts))
                .toList();
        if (strangers.isEmpty()) {
            return;
        }
        List<String> powers = powers(binding, servers, agents, facts);
        if (powers.isEmpty()) {
            return;
        }
        Set<Identity> managers = RemoteManagers.of(facts);
        for (RoleBinding.Grantee grantee : strangers) {
            Identity identity = Identity.of(grantee);
            Defect defect = Defect.at(grantee.at(), "%s may %s".formatted(identity, String.join(", ", powers)));
            verdicts.fail(
                    managers.contains(identity)
                            ? defect.severity(Severity.MEDIUM)
                                    .confidence(
                                            Confidence.HEURISTIC,
                                            "it has the rights of a controller manager of another cluster")
                            : defect);
        }
    }

    private static Set<String> namespaces(List<? extends Component> components) {
        Set<String> namespaces = new LinkedHashSet<>();
        components.stream()
                .filter(component -> component.as().workload().isPresent())
                .forEach(component -> namespaces.add(component.namespace()));
        return namespaces;
    }

    private static boolean isStranger(RoleBinding.Grantee grantee, Facts facts) {
        Identity identity = Identity.of(grantee);
        boolean own = identity.kind() == Identity.Kind.SERVICE_ACCOUNT
                && facts.spire().ownNamespaces().contains(identity.namespace());
        return !identity.isPlatform() && !own;
    }

    private static List<String> powers(RoleBinding binding, Set<String> servers, Set<String> agents, Facts facts) {
        List<String> powers = new ArrayList<>();
        for (Power power : POWERS) {
            Set<String> where = power.servers() ? servers : agents;
            boolean reaches = binding.id().namespace().isEmpty()
                    ? !where.isEmpty()
                    : where.contains(binding.id().namespace());
            boolean allowed = power.requests().stream()
                    .anyMatch(request -> facts.exposure().allows(binding, request));
            if (reaches && allowed && !powers.contains(power.words())) {
                powers.add(power.words());
            }
        }
        boolean registers =
                REGISTERING.stream().anyMatch(request -> facts.exposure().allows(binding, request));
        if (registers && binding.id().namespace().isEmpty()) {
            powers.add("give any identity to any pod by writing registrations");
        }
        return powers;
    }
}
