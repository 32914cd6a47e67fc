// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.rebootstrapfromwritablesource;

import dev.plumbline.exposure.Grant;
import dev.plumbline.exposure.Request;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.RemoteManagers;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags an agent with `rebootstrap_mode` `always` or `auto` whose bundle ConfigMap others may change, or that cannot attest again with its node attestor; medium: a `rebootstrap_delay` under five minutes. */
public final class RebootstrapFromWritableSource implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "rebootstrap-from-writable-source",
                    "Agent that follows whoever writes its trust bundle",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-063");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Set<String> ONCE =
            Set.of("join_token", "aws_iid", "azure_msi", "azure_imds", "gcp_iit", "http_challenge");

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        Value<String> mode = agent.as().flagOr("rebootstrapMode", agent.as().text("agent", "rebootstrap_mode"));
        if (Unread.tell(mode, "whether it bootstraps again", verdicts)) {
            return;
        }
        if (!mode.isKnown(word -> word.equals("always") || word.equals("auto"))) {
            verdicts.notApplicable();
            return;
        }
        Location at = mode.location().orElse(agent.at());
        agent.agent()
                .duration("rebootstrap_delay")
                .asKnown()
                .filter(delay -> delay.compareTo(SHORT) < 0)
                .ifPresent(delay -> verdicts.fail(Defect.at(
                                agent.agent().at("rebootstrap_delay"),
                                "a wrong trust bundle moves every agent within %d seconds".formatted(delay.toSeconds()))
                        .severity(Severity.MEDIUM)));
        agent.as().plugins("NodeAttestor").stream()
                .filter(plugin -> ONCE.contains(plugin.name()) && mode.isKnown("always"::equals))
                .forEach(plugin -> verdicts.fail(
                        at, "with %s the agent cannot attest again once it has started anew".formatted(plugin.name())));
        writers(agent, facts)
                .forEach(grant -> verdicts.fail(Defect.at(
                                at,
                                "%s may change the trust bundle, and every agent follows it"
                                        .formatted(grant.identity()))
                        .related(grant.at(), "bound here")));
    }

    private static List<Grant> writers(SpireAgent agent, Facts facts) {
        Optional<Behind> behind = agent.as()
                .files()
                .flatMap(files -> agent.trustBundlePath().asKnown().map(files::behind));
        if (behind.isEmpty() || !(behind.get() instanceof Behind.Key key)) {
            return List.of();
        }
        Set<dev.plumbline.exposure.Identity> managers = RemoteManagers.of(facts);
        Map<dev.plumbline.exposure.Identity, Grant> writers = new LinkedHashMap<>();
        for (String verb : List.of("update", "patch")) {
            Request request = new Request(verb, "", "configmaps", key.carrier().name());
            facts.exposure().allowing(request, key.carrier().namespace()).stream()
                    .filter(grant -> !isExpected(grant, facts) && !managers.contains(grant.identity()))
                    .forEach(grant -> writers.putIfAbsent(grant.identity(), grant));
        }
        return List.copyOf(writers.values());
    }

    /** Cluster administrators can do this anyway, and the server must. */
    private static boolean isExpected(Grant grant, Facts facts) {
        boolean administrator = facts.exposure().allows(grant.binding(), Request.any("*", "*", "*"));
        boolean server = facts.spire().components().stream()
                .filter(component -> !(component instanceof SpiffeHelper))
                .anyMatch(component ->
                        component.namespace().equals(grant.identity().namespace())
                                && component
                                        .as()
                                        .workload()
                                        .filter(workload -> workload.pod()
                                                .serviceAccountName()
                                                .isKnown(grant.identity().name()::equals))
                                        .isPresent());
        return administrator || server || grant.identity().isPlatform();
    }
}
