// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.manifest.PlacedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What costs more than a look at each character is tried on short text only. */
class JudgeBoundsTest {
    private static final int LONG = 200_000;
    private static final Setting LIVE = new Setting(Setting.Kind.CONFIGURATION, true);

    private final Judge judge = new Judge(LocalDate.of(2026, 1, 1), true);

    @Test
    void ofAnOverlongKeyOnlyTheEndIsRead() {
        assertThat(KeyWords.of("a_".repeat(LONG) + "password")).hasSizeLessThan(200);
        assertThat(judge.meaning("a_".repeat(LONG) + "password").sense()).isEqualTo(KeySense.PASSWORD);
        assertThat(judge.meaning("password" + "_a".repeat(LONG)).sense()).isEqualTo(KeySense.NEUTRAL);
    }

    @Test
    void anOverlongValueIsNoPassword() {
        for (String piece : new String[] {"a", "aA0", "a-", "a ", "${", "<", "*", "0"}) {
            PlacedText value = PlacedText.ofFile(piece.repeat(LONG));
            assertThat(judge.judge(Candidate.of("password", value, LIVE))).isEmpty();
        }
    }

    @Test
    void aTokenIsFoundInAnOverlongValueAllTheSame() {
        String url = "postgres://app:sunnymeadow@db/shop";
        PlacedText value = PlacedText.ofFile("a b ".repeat(LONG) + url + " c d".repeat(LONG));
        assertThat(judge.judge(Candidate.of("text", value, LIVE))).hasSize(1);
    }
}
