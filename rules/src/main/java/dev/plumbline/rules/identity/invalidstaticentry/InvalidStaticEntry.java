// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.invalidstaticentry;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.EntrySelector;
import dev.plumbline.spire.registration.StaticEntry;
import dev.plumbline.spire.text.DnsName;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;
import java.util.Set;

/** Flags a ClusterStaticEntry with an invalid SPIFFE ID, parent, selector or DNS name, a foreign trust domain, no selector, a selector type that no attestor yields, or a parent that nothing declares. */
public final class InvalidStaticEntry implements Rule<StaticEntry> {
    private static final RuleInfo INFO = new RuleInfo(
                    "invalid-static-entry", "Static entry that cannot be registered", Family.IDENTITY, Severity.HIGH)
            .covering("SPIRE-153", "SPIRE-162", "SPIRE-165");

    private static final Set<String> TYPES = Set.of(
            "k8s",
            "unix",
            "docker",
            "systemd",
            "windows",
            "k8s_psat",
            "k8s_sat",
            "join_token",
            "aws_iid",
            "gcp_iit",
            "azure_msi",
            "azure_imds",
            "x509pop",
            "sshpop",
            "tpm_devid",
            "http_challenge",
            "spiffe_id",
            "aws_secretsmanager",
            "gcp_secretmanager");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<StaticEntry> looksAt() {
        return StaticEntry.class;
    }

    @Override
    public void check(StaticEntry entry, Facts facts, Verdicts verdicts) {
        Optional<Located<String>> fault = entry.fault();
        if (fault.isPresent()) {
            verdicts.fail(fault.get().at(), fault.get().value());
            return;
        }
        types(entry, verdicts);
        if (isForeign(entry, facts.spire().trustDomainsTaking(entry), verdicts)) {
            return;
        }
        if (!SpiffeId.trustDomain(entry.parentId().value())
                .equals(SpiffeId.trustDomain(entry.spiffeId().value()))) {
            verdicts.fail(entry.parentId().at(), "its parent belongs to another trust domain");
            return;
        }
        parent(entry, facts, verdicts);
        for (Located<String> name : entry.spec().texts("dnsNames")) {
            DnsName.fault(name.value()).ifPresent(why -> verdicts.fail(name.at(), "a DNS name is refused: " + why));
        }
    }

    private static void types(StaticEntry entry, Verdicts verdicts) {
        for (Located<String> selector : entry.selectors()) {
            boolean known = EntrySelector.parse(selector.value())
                    .filter(parsed -> TYPES.contains(parsed.type()))
                    .isPresent();
            if (!known) {
                verdicts.fail(selector.at(), "no attestor of SPIRE yields selectors of this type");
            }
        }
    }

    /** True, and said, when no server that takes it up has its trust domain. */
    private static boolean isForeign(StaticEntry entry, Set<String> domains, Verdicts verdicts) {
        String domain = SpiffeId.trustDomain(entry.spiffeId().value());
        if (domains.isEmpty() || domains.contains(domain)) {
            return false;
        }
        verdicts.fail(
                entry.spiffeId().at(),
                "trust domain %s is not that of the server (%s)".formatted(domain, String.join(", ", domains)));
        return true;
    }

    /** An agent's ID, the server's own (for aliases of nodes), or the ID of another entry. */
    private static void parent(StaticEntry entry, Facts facts, Verdicts verdicts) {
        String path = SpiffeId.path(entry.parentId().value());
        if (path.startsWith("/spire/agent/") || path.equals("/spire/server")) {
            return;
        }
        boolean declared = facts.spire().staticEntries().stream()
                        .anyMatch(other ->
                                other.spiffeId().value().equals(entry.parentId().value()))
                || facts.spire().scriptEntries().stream()
                        .anyMatch(other ->
                                other.spiffeId().isKnown(entry.parentId().value()::equals));
        if (declared) {
            return;
        }
        if (facts.inventory().scope().complete("spire.spiffe.io", StaticEntry.KIND, "")) {
            verdicts.fail(
                    entry.parentId().at(),
                    "no agent and no other entry has the ID of its parent, so nobody is entitled to it");
        } else {
            verdicts.unknown(
                    UnknownReason.NOT_READ, entry.parentId().at(), "the entry that declares its parent was not read");
        }
    }
}
