// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineAndDiffTest {
    @TempDir
    Path folder;

    @Test
    void whatABaselineKnowsDoesNotCount() {
        String before = report("story/before");

        Cli same = Cli.run("scan", "--baseline", before, path("story/before"));
        Cli more = Cli.run("scan", "--baseline", before, path("payments"));

        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("0 new findings");
        assertThat(more.code()).isEqualTo(1);
    }

    @Test
    void aDifferenceShowsWhoClimbed() {
        Cli diff = Cli.run("diff", report("story/before"), report("story/during"));

        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out()).contains("Deployment/shop/py  0 → 3  up");
    }

    @Test
    void aComparisonThatIsOnlyToBeReadAnswersZero() {
        Cli diff = Cli.run("diff", "--exit-zero", report("story/before"), report("story/during"));

        assertThat(diff.code()).isZero();
        assertThat(diff.out()).contains("new");
    }

    @Test
    void equalReportsDoNotDiffer() {
        String report = report("story/after");

        Cli diff = Cli.run("diff", report, report);

        assertThat(diff.code()).isZero();
        assertThat(diff.out()).contains("0 new · 0 fixed");
    }

    @Test
    void aSuppressionNeedsAReasonAndHoldsUntilItsLastDay() throws IOException {
        Path file = folder.resolve("suppressions.yaml");
        String entry = """
                schema: plumbline.dev/suppressions/v1
                suppressions:
                  - rule: static-credential-in-configmap
                    object: ConfigMap/shop/db-config
                    path: data["config.ini"] › [mysql] › passwd
                    owner: shop team
                    until: 2027-01-31
                """;
        Files.writeString(file, entry);
        Cli without = Cli.run("scan", "--suppressions", file.toString(), path("story/before"));
        Files.writeString(file, entry + "    reason: it moves next week\n");
        Cli held = Cli.run("scan", "--as-of", "2027-01-31", "--suppressions", file.toString(), path("story/before"));
        Cli ended = Cli.run("scan", "--as-of", "2027-02-01", "--suppressions", file.toString(), path("story/before"));

        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("reason");
        assertThat(held.out()).contains("1 finding suppressed");
        assertThat(ended.out()).doesNotContain("1 finding suppressed").contains("ended on 2027-01-31");
    }

    @Test
    void whatIsNoReportIsRefused() {
        Cli cli = Cli.run("scan", "--baseline", path("payments/gateway.yaml"), path("payments"));

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("not a JSON report of Plumbline");
    }

    private String report(String estate) {
        String file = folder.resolve(estate.replace('/', '-') + ".json").toString();
        Cli.run("scan", "--quiet", "--report", "json=" + file, path(estate));
        return file;
    }

    private static String path(String estate) {
        return Fixtures.ROOT.resolve(estate).toString();
    }
}
