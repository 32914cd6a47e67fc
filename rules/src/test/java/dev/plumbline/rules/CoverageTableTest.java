// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every numbered entry of the catalogues has a rule or a reason, and the README says so. */
class CoverageTableTest {
    private static final Path README = Path.of("README.md");
    private static final String END = "<!-- end of coverage -->";

    @ParameterizedTest
    @ValueSource(strings = {"SPIRE", "VAULT"})
    void everyEntryHasARuleOrAReason(String catalogue) throws IOException {
        CoverageTable table = CoverageTable.of(catalogue);

        assertThat(table.forgotten()).as("neither rule nor reason").isEmpty();
        assertThat(table.unknown())
                .as("claimed by a rule, not in the catalogue")
                .isEmpty();
    }

    /** With {@code -Dgolden.update=true} the table is written, and the test still fails, so that the change is reviewed. */
    @ParameterizedTest
    @ValueSource(strings = {"SPIRE", "VAULT"})
    void theReadmeShowsTheTable(String catalogue) throws IOException {
        CoverageTable table = CoverageTable.of(catalogue);
        String text = Files.readString(README);
        int start = text.indexOf(table.heading());
        assertThat(start).as("place of the table in README.md").isNotNegative();
        int end = text.indexOf(END, start);
        String wanted = table.heading() + table.markdown();

        if (!text.substring(start, end).equals(wanted)) {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(README, text.substring(0, start) + wanted + text.substring(end));
            }
            fail("the table of %s in README.md is not current; -Dgolden.update=true writes it", catalogue);
        }
    }
}
