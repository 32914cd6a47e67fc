// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the recordings that lie beside the checkout. */
@Tag("shared")
class SharedManifestsTest {
    private static final Path SHARED = Path.of(System.getProperty("plumbline.shared"));

    @Test
    void everyScalarOfARecordingStandsWhereItSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        int scalars = 0;
        for (Path file : manifests()) {
            byte[] bytes = Files.readAllBytes(file);
            Source source = Source.of(new String(bytes, StandardCharsets.UTF_8));
            Reading reading = Reading.of(bytes);
            for (Document document : reading.documents()) {
                List<ScalarNode> nodes = new ArrayList<>();
                Walk.scalars(document.root(), (path, scalar) -> nodes.add(scalar));
                for (ScalarNode scalar : nodes) {
                    scalars++;
                    if (!scalar.value().isEmpty() && !scalar.text().isExact()) {
                        wrong.add(SHARED.relativize(file) + ":" + scalar.span());
                    } else if (scalar.text().length() < 2000) {
                        source.assertPlaces(scalar.text());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(scalars).isGreaterThan(10_000);
    }

    @Test
    void thePasswordsOfTheTutorialStandWhereTheFilesShowThem() throws IOException {
        assertThat(places("py.yaml", "testroot")).containsExactly("13:12-13:20 data[\"config.ini\"]");
        assertThat(places("db.yaml", "testnewroot"))
                .containsExactly("30:22-30:33 spec.template.spec.containers[0].env[0].value");
        assertThat(places("db.yaml", "testroot"))
                .containsExactly(
                        "32:22-32:30 spec.template.spec.containers[0].env[1].value",
                        "62:27-62:35 spec.template.spec.containers[0].readinessProbe.exec.command[2]",
                        "51:38-51:46 # spec.template.spec.containers[0].readinessProbe.exec",
                        "55:29-55:37 # spec.template.spec.containers[0].readinessProbe.exec",
                        "56:53-56:61 # spec.template.spec.containers[0].readinessProbe.exec",
                        "57:29-57:37 # spec.template.spec.containers[0].readinessProbe.exec");
    }

    private static List<String> places(String file, String word) throws IOException {
        List<String> places = new ArrayList<>();
        Reading reading = Reading.of(
                Files.readAllBytes(SHARED.resolve("tutorial/baseline").resolve(file)));
        assertThat(reading.problems()).isEmpty();
        for (Document document : reading.documents()) {
            Walk.scalars(document.root(), (path, scalar) -> find(scalar.text(), word, path.toString(), places));
            document.comments().forEach(comment -> find(comment.text(), word, "# " + comment.within(), places));
        }
        return places;
    }

    private static void find(PlacedText text, String word, String path, List<String> places) {
        int at = text.value().indexOf(word);
        if (at >= 0) {
            places.add(text.span(at, at + word.length()) + " " + path);
        }
    }

    private static List<Path> manifests() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("tutorial", "real", "dev-corpus")) {
            try (Stream<Path> walk = Files.walk(SHARED.resolve(folder))) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|json|jsonl)"))
                        .forEach(files::add);
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }
}
