// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTableTest {
    private final ProgramTable table = ProgramTable.read();

    @Test
    void programsThatTakeNoPasswordAreNotInIt() {
        assertThat(List.of("mkdir", "ssh", "scp", "nc", "cp", "tar", "ps", "sed", "grep", "sh", "bash"))
                .noneMatch(table::knows);
    }

    @Test
    void variablesThatProgramsReadAreKnown() {
        assertThat(List.of("PGPASSWORD", "MYSQL_PWD", "REDISCLI_AUTH", "SSHPASS"))
                .allMatch(table::isVariable);
        assertThat(table.isVariable("PATH")).isFalse();
    }

    @Test
    void everyLineSaysSomething() {
        assertThat(table.of("mysql")).isNotEmpty();
        assertThat(table.all())
                .allMatch(entry -> !entry.rules().isEmpty()
                        || !entry.switches().isEmpty()
                        || !entry.users().isEmpty());
    }

    @Test
    void anOptionIsReadWithItsReachAndForm() {
        assertThat(OptionRule.parse("-p!").reach()).isEqualTo(OptionRule.Reach.SAME_WORD);
        assertThat(OptionRule.parse("-p_").reach()).isEqualTo(OptionRule.Reach.NEXT_WORD);
        assertThat(OptionRule.parse("--user:colon").form()).isEqualTo(ValueForm.COLON);
        assertThat(OptionRule.parse("/p:").option()).isEqualTo("/p:");
        assertThatIllegalArgumentException().isThrownBy(() -> OptionRule.parse("-p:nothing"));
    }
}
