// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Family;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelfTestTest {
    @Test
    void everyFamilyPasses() {
        assertThat(SelfTest.run(new Random(7)))
                .hasSize(Family.values().length)
                .allMatch(SelfTest.Outcome::passed, "passed");
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void aPlantThatDoesNotFireIsMissed(Family family) {
        Plant sound = Plant.of(family, false);

        assertThat(new Trial(new Plant(family, true, sound.text()), "gorunebi47").judgedRight())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void aTwinThatFiresIsAccused(Family family) {
        Plant firing = Plant.of(family, true);

        assertThat(new Trial(new Plant(family, false, firing.text()), "gorunebi47").judgedRight())
                .isFalse();
    }

    @Test
    void aValueInAReportIsSeen() {
        // The name of an object is no secret, so it stands in every report.
        Plant named = new Plant(
                Family.CREDENTIAL,
                true,
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: @PLANT@}\ndata: {password: sunshine-77}\n");

        assertThat(new Trial(named, "gorunebi-fazotu").leaks()).contains("console", "html", "sarif", "json");
    }

    @Test
    void aPlantHoldsTheValueOnlyWhereItIsPlanted() {
        Plant plant = new Plant(Family.CREDENTIAL, true, "a: " + Plant.VALUE);

        assertThat(new String(plant.with("x"), StandardCharsets.UTF_8)).isEqualTo("a: x");
        assertThat(List.of(Family.values()))
                .allSatisfy(family -> assertThat(Plant.of(family, true).text())
                        .isNotEqualTo(Plant.of(family, false).text()));
    }
}
