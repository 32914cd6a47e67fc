// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unreadabletrustbundle;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.install.PodFiles.Behind.Key;
import dev.plumbline.spire.reach.AgentServers;
import dev.plumbline.spire.reach.Bundles;
import dev.plumbline.spire.reach.Bundles.Target;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags an agent with `insecure_bootstrap` (critical) or a bundle fetched over plain http, without exactly one source for the trust bundle, with a file that no volume brings, in another format than it is published in, or in a ConfigMap key that no server writes. */
public final class UnreadableTrustBundle implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unreadable-trust-bundle",
                    "Agent without a sound source for the trust bundle",
                    Family.SPIRE,
                    Severity.CRITICAL)
            .covering("SPIRE-060", "SPIRE-061", "SPIRE-062", "SPIRE-094");

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
        Value<Boolean> insecure = agent.insecureBootstrap();
        if (insecure.isKnown(yes -> yes)) {
            verdicts.fail(
                    insecure.location().orElse(agent.at()),
                    "the agent trusts whatever server answers first: a man in the middle becomes the server");
            return;
        }
        int sources = (agent.trustBundlePath().isAbsent() ? 0 : 1)
                + (agent.trustBundleUrl().isAbsent() ? 0 : 1)
                + (agent.agent().has("trust_bundle_spiffe_workload_api") ? 1 : 0);
        if (sources != 1) {
            verdicts.fail(Defect.at(
                            agent.agent().at(),
                            sources == 0
                                    ? "the agent has no source for the trust bundle and does not start"
                                    : "the agent has several sources for the trust bundle and does not start")
                    .severity(Severity.HIGH));
            return;
        }
        url(agent, verdicts);
        path(agent, facts, verdicts);
    }

    private static void url(SpireAgent agent, Verdicts verdicts) {
        Value<String> url = agent.trustBundleUrl();
        if (url.isKnown(text -> text.startsWith("http://")) && !agent.agent().has("trust_bundle_unix_socket")) {
            verdicts.fail(
                    url.location().orElse(agent.at()),
                    "the trust bundle is fetched over plain http: whoever is on the way becomes the server");
        } else if (url.isKnown(text -> text.startsWith("https://"))) {
            verdicts.fail(Defect.at(
                            url.location().orElse(agent.at()),
                            "the trust of the first contact rests on the web's certificates and on that host alone")
                    .severity(Severity.MEDIUM));
        }
    }

    private static void path(SpireAgent agent, Facts facts, Verdicts verdicts) {
        Value<String> path = agent.trustBundlePath();
        if (path.asKnown().isEmpty() || agent.as().workload().isEmpty()) {
            return;
        }
        Location at = path.location().orElse(agent.at());
        Behind behind = agent.as().files().orElseThrow().behind(path.asKnown().get());
        if (behind instanceof Behind.Image) {
            verdicts.fail(Defect.at(
                            at,
                            "no volume is mounted at %s"
                                    .formatted(path.asKnown().get()))
                    .severity(Severity.HIGH));
            return;
        }
        if (behind instanceof Key key) {
            published(agent, key, at, facts, verdicts);
        }
    }

    private static void published(SpireAgent agent, Key key, Location at, Facts facts, Verdicts verdicts) {
        String format = agent.as()
                .flagOr("trustBundleFormat", agent.agent().text("trust_bundle_format"))
                .asKnown()
                .orElse("pem");
        boolean filled = facts.inventory()
                .configMap(key.carrier().namespace(), key.carrier().name())
                .filter(map -> map.keys().containsKey(key.key()))
                .isPresent();
        List<Target> targets = Bundles.of(facts.spire());
        Optional<Target> target = targets.stream()
                .filter(candidate -> candidate.namespace().equals(key.carrier().namespace())
                        && candidate.configMap().equals(key.carrier().name())
                        && candidate.key().equals(key.key()))
                .findFirst();
        if (target.isPresent()) {
            if (!target.get().format().equals(format)) {
                verdicts.fail(Defect.at(
                                at,
                                "the bundle is published as %s and read as %s"
                                        .formatted(target.get().format(), format))
                        .severity(Severity.HIGH));
            }
            return;
        }
        boolean serverRead =
                !AgentServers.of(agent, facts.spire(), facts.inventory()).isEmpty();
        if (filled || !key.carrier().kind().equals("ConfigMap")) {
            return;
        }
        if (!serverRead) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "the server that publishes the bundle was not read");
            return;
        }
        verdicts.fail(Defect.at(
                        at,
                        "nobody publishes key %s of %s, which the agent reads its trust bundle from"
                                .formatted(key.key(), key.carrier()))
                .severity(Severity.HIGH));
    }
}
