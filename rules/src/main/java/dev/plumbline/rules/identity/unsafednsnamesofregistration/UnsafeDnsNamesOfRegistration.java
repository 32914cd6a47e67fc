// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.unsafednsnamesofregistration;

import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.spire.registration.Selection;
import dev.plumbline.spire.text.DnsName;
import dev.plumbline.spire.text.GoTemplate;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a `dnsNameTemplates` entry that is a literal name while the registration can match more than one workload (critical when it is the host of the issuer or discovery provider), or that renders an invalid DNS name. */
public final class UnsafeDnsNamesOfRegistration implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unsafe-dns-names-of-registration",
                    "DNS names in SVIDs that are invalid or too widely given",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-160", "SPIRE-161");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ClusterSpiffeId> looksAt() {
        return ClusterSpiffeId.class;
    }

    @Override
    public void check(ClusterSpiffeId registration, Facts facts, Verdicts verdicts) {
        Set<String> sensitive = sensitiveHosts(facts.spire());
        List<Workload> selected = facts.spire().selectedBy(registration);
        for (Located<GoTemplate> name : registration.dnsNames()) {
            if (name.value().isConstant()) {
                constant(registration, name, selected, sensitive, verdicts);
            }
        }
        refused(registration, facts.spire(), verdicts);
    }

    /** The first of the pods says it for all. */
    private static void refused(ClusterSpiffeId registration, SpireFacts spire, Verdicts verdicts) {
        for (Identities identities : spire.touchedBy(registration)) {
            for (Identity identity : identities.from(registration)) {
                List<String> names = identity.entry().dnsNames();
                for (String name : names) {
                    Optional<String> fault = fault(name, names);
                    if (fault.isPresent()) {
                        verdicts.fail(Defect.at(
                                        registration.placeOf("dnsNameTemplates", names, name),
                                        "for %s a DNS name is refused by the server: %s"
                                                .formatted(identities.workload().id(), fault.get()))
                                .severity(Severity.MEDIUM));
                        return;
                    }
                }
            }
        }
    }

    private static void constant(
            ClusterSpiffeId registration,
            Located<GoTemplate> name,
            List<Workload> selected,
            Set<String> sensitive,
            Verdicts verdicts) {
        String host = name.value().source();
        boolean narrow = Selection.requiresOfPods(registration)
                && !Selection.namedNamespaces(registration).isEmpty()
                && selected.size() < 2;
        if (narrow) {
            return;
        }
        verdicts.fail(Defect.at(name.at(), "every pod that it selects gets a certificate for %s".formatted(host))
                .severity(sensitive.contains(host) ? Severity.CRITICAL : Severity.HIGH));
    }

    private static Set<String> sensitiveHosts(SpireFacts spire) {
        Set<String> hosts = new LinkedHashSet<>();
        spire.servers()
                .forEach(server ->
                        server.jwtIssuer().asKnown().map(Issuers::hostName).ifPresent(hosts::add));
        spire.of(OidcProvider.class)
                .forEach(provider -> provider.domains().forEach(domain -> hosts.add(domain.value())));
        return hosts;
    }

    private static Optional<String> fault(String name, List<String> all) {
        return DnsName.fault(name.replaceAll("\\{[a-z-]{1,40}\\}", "x"))
                .or(() -> all.stream().anyMatch(other -> DnsName.covers(other, name))
                        ? Optional.of("a wildcard of the same entry covers another name")
                        : Optional.empty());
    }
}
