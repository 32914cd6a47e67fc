// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unusablejwtissuer;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.reach.JwtUse;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server without `jwt_issuer` (high when JWT-SVIDs are seen in use, else low), with one that is no https address (old charts and tutorials write a bare host), a placeholder, or has white space; a trailing slash or default port as medium. */
public final class UnusableJwtIssuer implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unusable-jwt-issuer", "Issuer of JWT-SVIDs missing or unusable", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-023", "SPIRE-027");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts)) {
            return;
        }
        Optional<String> used = JwtUse.evidence(facts.spire());
        if (server.jwtSvidsDisabled()) {
            used.ifPresent(why ->
                    verdicts.fail(server.server().at("disable_jwt_svids"), "JWT-SVIDs are switched off, but " + why));
            return;
        }
        Value<String> issuer = server.jwtIssuer();
        if (Unread.tell(issuer, "jwt_issuer", verdicts)) {
            return;
        }
        if (issuer.isAbsent() || issuer.isKnown(String::isBlank)) {
            verdicts.fail(Defect.at(
                            server.server().at(),
                            "no jwt_issuer: tokens carry no issuer, and verifiers that compare it refuse them"
                                    + used.map(why -> "; " + why).orElse(""))
                    .severity(used.isPresent() ? Severity.HIGH : Severity.LOW));
            return;
        }
        String text = issuer.asKnown().orElse("");
        Location at = issuer.location().orElse(server.at());
        Optional<String> fault = fault(text);
        if (fault.isPresent()) {
            verdicts.fail(at, "jwt_issuer " + fault.get());
            return;
        }
        if (text.endsWith("/") || text.endsWith(":443")) {
            verdicts.fail(Defect.at(
                            at, "jwt_issuer ends with a slash or the default port; verifiers compare it byte for byte")
                    .severity(Severity.MEDIUM));
        }
    }

    private static Optional<String> fault(String text) {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of("contains white space");
        }
        if (text.startsWith("http://")) {
            return Optional.of("is an http address: the keys behind it can be swapped on the way");
        }
        if (!text.startsWith("https://")) {
            return Optional.of("is no https address; a bare host is no issuer for verifiers");
        }
        String host = Issuers.hostName(text);
        if (host.isEmpty()) {
            return Optional.of("has no host");
        }
        return host.equals("example.org") || text.contains("<") || text.contains("$")
                ? Optional.of("is a placeholder")
                : Optional.empty();
    }
}
