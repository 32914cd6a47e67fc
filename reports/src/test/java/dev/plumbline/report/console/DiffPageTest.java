// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Columns;
import dev.plumbline.report.Hostile;
import dev.plumbline.report.Visible;
import dev.plumbline.triage.Difference;
import dev.plumbline.triage.EarlierFinding;
import dev.plumbline.triage.Snapshot;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiffPageTest {
    private static final String RULE = "static-credential-in-env";

    @Test
    void eachFindingStandsWhereItBelongsWorstNewsFirst() throws IOException {
        Snapshot before = snapshot(
                List.of("all.yaml"),
                List.of(standing("Deployment/bakery/till", 0)),
                finding("kept", "a password", "all.yaml"),
                finding("moved", "a password", "all.yaml"),
                finding("gone", "a password", "all.yaml"));
        Snapshot now = snapshot(
                List.of("all.yaml", "other.yaml"),
                List.of(standing("Deployment/bakery/till", 3)),
                finding("kept", "a password", "all.yaml"),
                finding("moved", "a password", "other.yaml"),
                finding(
                        "fresh",
                        "a message that is so long that it does not stand on one line of a terminal of eighty columns",
                        "all.yaml"));

        assertThat(page(before, now)).isEqualTo("""
                New
                  HIGH      Deployment/bakery/fresh: a message that is so long that it does not
                            stand on one line of a terminal of eighty columns
                            all.yaml:3 · static-credential-in-env

                Moved
                  HIGH      Deployment/bakery/moved: a password
                            other.yaml:3 · static-credential-in-env

                Fixed
                  HIGH      Deployment/bakery/gone: a password
                            all.yaml:3 · static-credential-in-env

                Ladder
                  Deployment/bakery/till  0 → 3  up

                1 new · 1 fixed · 1 moved · 0 changed · 1 unchanged · 0 not looked at · 1
                workload up the ladder · 0 down
                """);
    }

    @Test
    void namesThatWouldActAreOnlyShown() throws IOException {
        List<EarlierFinding> hostile = new ArrayList<>();
        Hostile.NAMES.forEach(name -> hostile.add(new EarlierFinding(
                name,
                name,
                Severity.HIGH,
                Confidence.CERTAIN,
                name,
                name,
                name,
                name,
                1,
                name,
                false,
                Optional.empty())));
        List<Snapshot.Standing> workloads =
                Hostile.NAMES.stream().map(name -> standing(name, 3)).toList();

        String page = page(
                snapshot(
                        List.of("a"),
                        Hostile.NAMES.stream().map(name -> standing(name, 0)).toList()),
                snapshot(List.of("a"), workloads, hostile.toArray(EarlierFinding[]::new)));

        assertThat(page.codePoints().filter(point -> point != '\n' && Visible.acts(point)))
                .isEmpty();
        assertThat(page.lines().filter(line -> line.startsWith("break") || line.startsWith("# HELP")))
                .isEmpty();
        assertThat(page.lines())
                .allMatch(line -> line.contains("→") || line.contains(" · ") || Columns.width(line) <= 80);
    }

    private static String page(Snapshot before, Snapshot now) throws IOException {
        StringBuilder out = new StringBuilder();
        new DiffPage(out, new Paint(false), 80, Difference.between(before, now), now).write();
        return out.toString();
    }

    private static Snapshot snapshot(
            List<String> files, List<Snapshot.Standing> workloads, EarlierFinding... findings) {
        return new Snapshot(
                Optional.empty(),
                Set.of(RULE),
                List.of(findings),
                workloads,
                Set.of(),
                new Snapshot.Looked(List.of(""), Set.copyOf(files), Set.of(), List.of(), List.of(), List.of()));
    }

    private static Snapshot.Standing standing(String workload, int rung) {
        return new Snapshot.Standing("", workload, Optional.of(rung));
    }

    private static EarlierFinding finding(String name, String message, String file) {
        return new EarlierFinding(
                name,
                RULE,
                Severity.HIGH,
                Confidence.CERTAIN,
                "",
                "Deployment/bakery/" + name,
                "spec",
                file,
                3,
                message,
                false,
                Optional.empty());
    }
}
