// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.compliance.Framework.Control;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rules.RuleCatalog;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComplianceTest {
    private static final Compliance MAPPING = Compliance.mapping();

    @Test
    void everyRuleIsMapped() {
        for (RuleInfo rule : rules()) {
            assertThat(MAPPING.of(rule).stream().map(Control::framework).collect(Collectors.toSet()))
                    .as(rule.id())
                    .contains("nhi", "nist53", "nist204", "soc2", "nsa");
        }
    }

    @Test
    void theFrameworksAreThoseThatWerePromised() {
        assertThat(MAPPING.frameworks())
                .extracting(Framework::key)
                .containsExactly("nhi", "cis", "nsa", "nist53", "nist204", "pci", "soc2", "attack");
        assertThat(MAPPING.frameworks()).allSatisfy(framework -> {
            assertThat(URI.create(framework.source()).getScheme()).isEqualTo("https");
            assertThat(framework.version()).isNotEmpty();
        });
    }

    @Test
    void everyFrameworkSaysWhatStaysUncovered() {
        assertThat(MAPPING.frameworks())
                .filteredOn(framework -> !framework.key().equals("cis"))
                .allSatisfy(framework -> assertThat(framework.uncovered()).isNotEmpty());
    }

    @Test
    void aControlIsEitherSpokenOfByARuleOrSaysWhyNot() {
        Set<Control> spoken =
                rules().stream().flatMap(rule -> MAPPING.of(rule).stream()).collect(Collectors.toSet());

        assertThat(MAPPING.controls().values())
                .allSatisfy(control -> assertThat(spoken.contains(control))
                        .as(control.reference())
                        .isEqualTo(control.isCovered()));
    }

    @Test
    void everyRowNamesRulesAndControlsThatThereAre() {
        assertThat(MAPPING.rows()).allSatisfy(row -> {
            assertThat(rules()).as(row.pattern()).anyMatch(row::fits);
            assertThat(MAPPING.controls().keySet()).as(row.pattern()).containsAll(row.references());
        });
    }

    @Test
    void aRuleThatIsAddedTomorrowHasTheControlsOfItsFamily() {
        RuleInfo known = rules().get(0);
        RuleInfo tomorrow = new RuleInfo("not-known-today", "Not known", known.family(), known.severity());

        assertThat(MAPPING.of(tomorrow)).isNotEmpty();
    }

    @Test
    void rowsByNameAddToTheFamilys() {
        RuleInfo env =
                RuleCatalog.find("static-credential-in-env").orElseThrow().info();

        assertThat(MAPPING.of(env))
                .extracting(Control::reference)
                .contains("nhi:NHI2", "cis:5.4.1", "nist53:IA-5(7)", "pci:8.6.2", "attack:T1552.001");
    }

    private static List<RuleInfo> rules() {
        return RuleCatalog.all().stream().map(Rule::info).toList();
    }
}
