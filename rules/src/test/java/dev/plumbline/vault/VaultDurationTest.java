// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultDurationTest {
    @ParameterizedTest
    @CsvSource({
        "3600, 3600",
        "24h, 86400",
        "1h30m, 5400",
        "30d, 2592000",
        "0, 0",
        "90s, 90",
        ".5h, 1800",
        "1.5h, 5400",
        "1m1s, 61",
        "-5s, -5",
        "'', 0",
        "' 20m ', 1200",
        "1000ms, 1"
    })
    void theSpellingsThatVaultTakesAreRead(String text, long seconds) {
        assertThat(VaultDuration.parse(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 day", "1w", "d", "h", "1.2.3h", "1h30", "--1s", "${TTL}", "99999999999999999999", "1.5d"})
    void whatVaultRefusesIsNotGuessed(String text) {
        assertThat(VaultDuration.parse(text)).isEmpty();
    }

    @Test
    void durationsAreWrittenAsPeopleWriteThem() {
        assertThat(VaultDuration.words(Duration.ofHours(24))).isEqualTo("24h");
        assertThat(VaultDuration.words(Duration.ofSeconds(5400))).isEqualTo("90m");
        assertThat(VaultDuration.words(Duration.ofDays(32))).isEqualTo("32d");
        assertThat(VaultDuration.words(Duration.ofSeconds(61))).isEqualTo("61s");
    }
}
