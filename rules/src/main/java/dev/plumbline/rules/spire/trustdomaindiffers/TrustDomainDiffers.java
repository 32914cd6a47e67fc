// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.trustdomaindiffers;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.AgentServers;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Flags an agent, controller manager or OIDC discovery provider whose trust domain is not that of any server in the estate. */
public final class TrustDomainDiffers implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "trust-domain-differs", "Components that disagree on the trust domain", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-021");

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
        if (component instanceof SpireServer) {
            verdicts.notApplicable();
            return;
        }
        Value<String> own = own(component);
        if (own.isAbsent() || Unread.tell(own, "the trust domain", verdicts)) {
            return;
        }
        Set<String> servers = new LinkedHashSet<>();
        serversOf(component, facts)
                .forEach(server -> server.trustDomain().asKnown().ifPresent(servers::add));
        Location at = own.location().orElse(component.at());
        if (servers.isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "the trust domain of the server was not read");
            return;
        }
        boolean agrees = own.isKnown(name -> servers.contains(name.toLowerCase(Locale.ROOT)) || servers.contains(name));
        if (!agrees) {
            verdicts.fail(
                    at,
                    "it says %s, the server says %s".formatted(own.asKnown().orElse(""), String.join(", ", servers)));
        }
    }

    /** An agent is compared with the server that it talks to, a manager with the one of its pod, where these are read. */
    private static List<SpireServer> serversOf(Component component, Facts facts) {
        if (component instanceof SpireAgent agent) {
            return AgentServers.addressed(agent, facts.spire(), facts.inventory());
        }
        List<SpireServer> beside = facts.spire().servers().stream()
                .filter(server -> server.id().equals(component.id()))
                .toList();
        return beside.isEmpty() ? facts.spire().servers() : beside;
    }

    private static Value<String> own(Component component) {
        if (component instanceof SpireAgent agent) {
            return agent.trustDomain();
        }
        if (component instanceof ControllerManager manager) {
            return manager.trustDomain();
        }
        return component instanceof OidcProvider provider ? provider.workloadApiTrustDomain() : Value.absent();
    }
}
