// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void takesThePasswordOutOfAnAddress() {
        assertThat(Redaction.ofText("no such file: https://bot:sunnymeadow@git.example.com/x.yaml"))
                .isEqualTo("no such file: https://bot:[redacted]@git.example.com/x.yaml");
    }

    @Test
    void takesTokensOutOfAText() {
        String token = "glpat-" + "Made2Up4By6Plumbline";
        assertThat(Redaction.ofText("[" + token + "]")).isEqualTo("[[redacted]]");
    }

    @Test
    void leavesReferencesAndPlainNamesAsTheyAre() {
        assertThat(Redaction.ofText("postgres://app:${DB_PASSWORD}@db/shop"))
                .isEqualTo("postgres://app:${DB_PASSWORD}@db/shop");
        assertThat(Redaction.ofText("the-configuration-of-the-shop.yaml"))
                .isEqualTo("the-configuration-of-the-shop.yaml");
        assertThat(Redaction.ofKey("application-production.properties")).isEqualTo("application-production.properties");
    }

    @Test
    void takesAGeneratedKeyForASecret() {
        assertThat(Redaction.ofKey("q8Hn2kZ0vRt5Lw9xYb3MTc6U")).isEqualTo("[redacted]");
    }
}
