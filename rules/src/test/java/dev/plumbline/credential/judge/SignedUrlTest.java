// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.judge.Judgement.Noted;
import dev.plumbline.manifest.PlacedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedUrlTest {
    private static final Setting LIVE = new Setting(Setting.Kind.CONFIGURATION, true);
    private static final String AZURE = "https://shop.blob.core.windows.net/c?sv=2022-11-02&sp=rl&se=%s&sig=%s";
    private static final String AMAZON = "https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=%s"
            + "&X-Amz-Expires=604800&X-Amz-SignedHeaders=host&X-Amz-Signature=%s";
    private static final String SIGNATURE = "q8Hn2kZ0vRt5Lw9xYb3MTc6Ud1Ef4Gj7q8Hn2kZ0vRs%3D";
    private static final String HEXADECIMAL = "5f3e9a7c21d84b6090ab12cd34ef56a75f3e9a7c21d84b6090ab12cd34ef56a7";

    private static List<Judgement> judged(String url) {
        PlacedText text = PlacedText.ofFile(url);
        return new Judge(LocalDate.of(2026, 1, 1), false).judge(Candidate.of("ADDRESS", text, LIVE));
    }

    private static List<String> reasons(String url) {
        return judged(url).stream()
                .flatMap(judgement -> ((Found) judgement).reasons().stream())
                .toList();
    }

    @Test
    void aSharedAccessSignatureSaysUntilWhenItOpens() {
        assertThat(reasons(AZURE.formatted("2030-05-01T00:00:00Z", SIGNATURE)))
                .contains("it opens the address until 2030-05-01");
    }

    @Test
    void aPresignedAddressSaysUntilWhenItOpens() {
        assertThat(reasons(AMAZON.formatted("20260101T000000Z", HEXADECIMAL)))
                .contains("it opens the address until 2026-01-08");
    }

    @Test
    void aSignatureWithoutADaySaysSo() {
        assertThat(reasons("https://shop.blob.core.windows.net/c?sv=2022-11-02&sig=" + SIGNATURE))
                .contains("nothing in the address says when it expires");
    }

    @Test
    void oneThatHasExpiredIsNoFinding() {
        assertThat(judged(AZURE.formatted("2024-05-01T00:00:00Z", SIGNATURE))).hasOnlyElementsOfType(Noted.class);
        assertThat(judged(AMAZON.formatted("20240101T000000Z", HEXADECIMAL))).hasOnlyElementsOfType(Noted.class);
        assertThat(judged("https://d.cloudfront.net/x?Expires=1400000000&Signature=" + SIGNATURE + "&Key-Pair-Id=K2"))
                .hasOnlyElementsOfType(Noted.class);
    }
}
