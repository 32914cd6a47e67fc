// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.tornjakwithoutauthentication;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.spire.reach.Publication.Published;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a Tornjak backend without an effective `Authenticator` and `Authorizer` plugin (or client certificates). */
public final class TornjakWithoutAuthentication implements Rule<Tornjak> {
    private static final RuleInfo INFO = new RuleInfo(
                    "tornjak-without-authentication",
                    "Tornjak mints identities for whoever reaches it",
                    Family.SPIRE,
                    Severity.CRITICAL)
            .covering("SPIRE-215", "SPIRE-216", "SPIRE-217");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Tornjak> looksAt() {
        return Tornjak.class;
    }

    @Override
    public void check(Tornjak tornjak, Facts facts, Verdicts verdicts) {
        if (Unread.tell(tornjak, verdicts)) {
            return;
        }
        if (tornjak.asksForCertificates()
                || (tornjak.authenticator().isPresent() && tornjak.authorizer().isPresent())) {
            return;
        }
        Publication publication = tornjak.as()
                .workload()
                .map(workload -> Publication.of(facts.inventory(), workload, port -> isBackend(tornjak, port)))
                .orElse(new Publication(List.of(), List.of()));
        Severity severity = publication.reachesOutside() ? Severity.CRITICAL : Severity.HIGH;
        Defect defect = Defect.at(place(tornjak), why(tornjak) + "; " + reach(publication))
                .severity(severity);
        for (Published published : publication.routes()) {
            defect = defect.related(
                    published.backend().at(),
                    "published as " + published.backend().host());
        }
        verdicts.fail(defect);
    }

    private static boolean isBackend(Tornjak tornjak, int port) {
        return tornjak.as()
                .container()
                .map(container -> container.placement().ports())
                .filter(ports -> !ports.isEmpty())
                .map(ports -> ports.stream().anyMatch(candidate -> candidate.number() == port))
                .orElse(true);
    }

    private static Location place(Tornjak tornjak) {
        if (!tornjak.userManagement().isEmpty()) {
            return tornjak.userManagement().get(0).at();
        }
        return tornjak.authenticator().map(Plugin::at).orElse(tornjak.settings().at("server"));
    }

    private static String why(Tornjak tornjak) {
        if (tornjak.authenticator().isPresent()) {
            return "an Authenticator without an Authorizer allows everything to everybody, signed in or not";
        }
        if (!tornjak.userManagement().isEmpty() && !tornjak.release().isBefore("1.7.0")) {
            return "the UserManagement block is ignored since Tornjak 1.7, so nobody has to sign in";
        }
        return "Tornjak asks nobody to sign in, and acts through the server's administrative socket";
    }

    private static String reach(Publication publication) {
        if (publication.routes().isEmpty() && publication.outside().isEmpty()) {
            return "every pod of the cluster that reaches it can create entries and tokens";
        }
        return "everybody who reaches "
                + publication.routes().stream()
                        .map(published -> published.backend().host())
                        .findFirst()
                        .orElse("the node or load balancer")
                + " can create entries and tokens";
    }
}
