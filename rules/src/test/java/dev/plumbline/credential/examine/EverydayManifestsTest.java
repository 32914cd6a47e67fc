// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manifests as people keep them; each line in which a careful person would see a credential is found, and no other. */
class EverydayManifestsTest {
    static Stream<MarkedManifest> manifests() throws IOException {
        return MarkedManifest.all().stream();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void flagsTheMarkedLinesAndNoOthers(MarkedManifest manifest) {
        Set<Integer> found = new TreeSet<>();
        Manifests.credentials(manifest.text())
                .forEach(credential -> found.add(manifest.markedLine(
                        credential.at().span().orElseThrow().start().line())));
        assertThat(lines(manifest, found)).isEqualTo(lines(manifest, manifest.marked()));
    }

    private static List<String> lines(MarkedManifest manifest, Set<Integer> numbers) {
        List<String> lines = manifest.text().lines().toList();
        return numbers.stream()
                .map(number -> number + ": " + lines.get(number - 1).strip())
                .toList();
    }

    /** Positive and negative shapes of all tables together, as many as the aim of detection asks for. */
    @Test
    void holdsShapesEnough() throws IOException {
        long positive = SettingShapesTest.credentials().count()
                + CommandShapesTest.credentials().count();
        long negative =
                SettingShapesTest.others().count() + CommandShapesTest.others().count();
        for (MarkedManifest manifest : MarkedManifest.all()) {
            positive += manifest.marked().size();
            negative += manifest.tempting();
        }
        assertThat(positive).isGreaterThanOrEqualTo(300);
        assertThat(negative).isGreaterThanOrEqualTo(300);
    }
}
