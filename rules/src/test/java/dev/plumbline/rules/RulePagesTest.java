// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.page.RulePage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The page of every rule shows wrong and right, briefly. */
final class RulePagesTest {
    private static final int LONGEST = 65;
    private static final String MARK = " *# (finding|unknown)[^\n]*";

    @TestFactory
    Stream<DynamicTest> everyPageShowsWhatIsFlaggedAndWhatIsNot() {
        return RuleCatalog.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> {
                    String page = RulePage.of(rule.info().id()).orElseThrow();
                    assertThat(page).containsOnlyOnce("\n## Flagged\n").containsOnlyOnce("\n## Not flagged\n");
                    int flagged = page.indexOf("\n## Flagged\n");
                    int passing = page.indexOf("\n## Not flagged\n");
                    String wrong = page.substring(flagged, passing).replace("## Flagged", "");
                    String right = page.substring(passing).replace("## Not flagged", "");
                    assertThat(wrong.lines().count()).isLessThanOrEqualTo(LONGEST);
                    assertThat(right.lines().count()).isLessThanOrEqualTo(LONGEST);
                    assertThat(wrong.replaceAll(MARK, "")).isNotEqualTo(right.replaceAll(MARK, ""));
                }));
    }
}
