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
            reading.problems().forEach(problem -> System.out.println(SHARED.relativize(file) + " " + problem));
        }
        assertThat(wrong).isEmpty();
        assertThat(scalars).isGreaterThan(10_000);
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
