// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triage.Aside;
import dev.plumbline.triage.Triage.Remark;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The head of every report counts what was decided about it elsewhere, and says where. */
class SetAsideTest {
    /** GitLab's code quality is a bare list of findings, without a head. */
    @ParameterizedTest
    @ValueSource(strings = {"console", "html", "sarif", "json", "markdown", "junit", "openreports", "prometheus"})
    void everyFormatWithAHeadCountsWhatWasSetAsideAndNamesTheFile(String format) throws IOException {
        String written = GoldenReportsTest.written(format, report()).replace("\\", "");

        assertThat(written).contains("rules left out").contains("accepted-by-policy.yaml");
        assertThat(written).contains("suppressions.yaml");
        assertThat(written).contains("not obeyed").contains("--trusted-only");
    }

    @Test
    void countsAreAddedUpByWhoSaysSo() {
        assertThat(SetAside.of(report()))
                .extracting(SetAside::sentence)
                .containsExactly(
                        "1 file passed over, no manifest",
                        "3 rules left out, by accepted-by-policy.yaml",
                        "1 finding suppressed, by suppressions.yaml",
                        "1 suppression annotation with errors, not obeyed",
                        "1 suppression not obeyed, by --trusted-only");
    }

    private static Report report() {
        Report triaged = Variety.triaged();
        Triage decided = triaged.triage()
                .with(List.of(new Aside("3 rules left out", "accepted-by-policy.yaml", 3)))
                .and(List.of(
                        new Remark(Remark.Kind.WRONG, "Deployment bakery/till", "a.yaml:7:5: reason is missing"),
                        new Remark(Remark.Kind.NOT_OBEYED, "Deployment bakery/oven", "it lies under what is scanned")));
        return triaged.with(decided);
    }
}
