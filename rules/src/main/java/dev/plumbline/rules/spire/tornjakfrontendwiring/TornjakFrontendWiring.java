// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.tornjakfrontendwiring;

import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.spire.TornjakFrontend;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.spire.reach.Publication.Published;
import dev.plumbline.verdict.Severity;

/** Flags tornjak's frontend that calls its backend over http, is published without TLS or without any login, offers a login that the backend does not enforce, or offers none although the backend wants one. */
public final class TornjakFrontendWiring implements Rule<TornjakFrontend> {
    private static final RuleInfo INFO = new RuleInfo(
                    "tornjak-frontend-wiring",
                    "Tornjak's pages without login or over http",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-222");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<TornjakFrontend> looksAt() {
        return TornjakFrontend.class;
    }

    @Override
    public void check(TornjakFrontend frontend, Facts facts, Verdicts verdicts) {
        Value<String> api = frontend.variable("REACT_APP_API_SERVER_URI");
        Value<String> login = frontend.variable("REACT_APP_AUTH_SERVER_URI");
        if (api.isKnown(uri -> uri.startsWith("http://") && !uri.startsWith("http://localhost"))) {
            verdicts.fail(api.location().orElse(frontend.at()), "the pages call the backend over plain http");
        }
        boolean secured = facts.spire().of(Tornjak.class).stream()
                .anyMatch(backend -> backend.authenticator().isPresent()
                        && backend.authorizer().isPresent());
        boolean backendRead = facts.spire().of(Tornjak.class).stream()
                .anyMatch(backend -> backend.configuration().isRead());
        if (backendRead && login.isAbsent() && secured) {
            verdicts.fail(frontend.at(), "the backend wants a login that the pages do not offer");
        }
        if (backendRead && login.asKnown().isPresent() && !secured) {
            verdicts.fail(
                    login.location().orElse(frontend.at()),
                    "the pages offer a login that the backend does not ask for");
        }
        frontend.as().workload().ifPresent(workload -> published(workload, login, facts, verdicts));
    }

    private static void published(Workload workload, Value<String> login, Facts facts, Verdicts verdicts) {
        for (Published published :
                Publication.of(facts.inventory(), workload, port -> true).routes()) {
            if (published.isClear()) {
                verdicts.fail(published.backend().at(), "the pages are published without TLS");
            } else if (login.isAbsent()) {
                verdicts.fail(
                        published.backend().at(),
                        "the pages that administer SPIRE are published as %s without any login"
                                .formatted(published.backend().host()));
            }
        }
    }
}
