// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickYamlTest {
    private static final Origin ORIGIN = Origin.file("test.yaml");
    private static final int ROUNDS = Integer.getInteger("plumbline.rounds", 4000);

    /** Reads a document both ways; answers whether the quick reader took it. */
    private static boolean agree(String text) {
        PlacedText source = PlacedText.ofFile(text);
        List<Problem> quickProblems = new ArrayList<>();
        Document quick = QuickYaml.read(ORIGIN, source, quickProblems::add);
        if (quick == null) {
            assertThat(quickProblems).isEmpty();
            return false;
        }
        assertThat(engine(source)).describedAs(text).contains(Dump.of(quick, quickProblems));
        return true;
    }

    private static Optional<String> engine(PlacedText source) {
        List<Problem> problems = new ArrayList<>();
        try {
            return Optional.of(Dump.of(YamlReader.read(ORIGIN, source, problems::add), problems));
        } catch (ReadFailure failure) {
            return Optional.empty();
        }
    }

    @Test
    void whatManifestsUseIsTakenAndReadTheSame() {
        int taken = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            taken += agree(new SampleYaml(new Random(seed)).document()) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void damagedTextIsNeverReadDifferently() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = new SampleYaml(random).document();
            for (int damage = 0; damage < 4; damage++) {
                text = SampleYaml.damaged(text, random);
                agree(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nb:\n- c\n-\n- - d\n  - e: f\n    g:\n\nh:\n",
                "---\n# x\na: # y\n  - b # z\n...\n",
                "a: {b: c, \"d\":e, f: [g, {h: 'i'}, -j]}\nk: [\n  l, # m\n  n\n]\n",
                "a: |2-\n   b\n\n  # c\n# d\ne: >+\n f\n\n\n",
                "a:\r\n  b: |\r\n    c\r\n  d: e\r\n",
                "a:\n  b\nc: \"\\u00e9\\x41 \\\"\"\n\"d\": 'e''f'\n",
                "a: http://b:80/#c\n",
            })
    void theseAreTaken(String text) {
        assertThat(agree(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &b c",
                "a: *b",
                "a: !c d",
                "? a\n: b",
                "%YAML 1.2\n---\na: b",
                "a:\tb",
                "\ta: b",
                "a: b\n c",
                "a: 'b\n  c'",
                "a: [b: c]",
                "{a: b}",
                "[a]",
                "a",
                "a: b: c",
                "a: - b",
                "a: \"\\q\"",
                "a: {{ b }}",
                "a: b\n--- c",
                "- a\nb: c",
                "a: b\n   c: d",
                "a: \u0000",
                "a: \"b\" c",
                "a: 'b'#c",
                "a: |x\n b",
                "a: @b",
                "a: [b\n",
                "a: \uD800",
            })
    void theseAreLeftToTheEngine(String text) {
        assertThat(agree(text)).isFalse();
    }

    @Test
    void everyFixtureIsReadTheSame() throws IOException {
        assertThat(agreed(Path.of(System.getProperty("plumbline.fixtures")))).isNotNegative();
    }

    @ParameterizedTest
    @Tag("shared")
    @ValueSource(strings = {"tutorial", "real", "dev-corpus"})
    void everyRecordingIsReadTheSame(String folder) throws IOException {
        assertThat(agreed(Path.of(System.getProperty("plumbline.shared"), folder)))
                .isPositive();
    }

    private static int agreed(Path folder) throws IOException {
        int taken = 0;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                Chunks chunks = new Chunks(Files.readAllBytes(file), 0);
                for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                    taken += agree(chunk.text()) ? 1 : 0;
                }
            }
        }
        return taken;
    }
}
