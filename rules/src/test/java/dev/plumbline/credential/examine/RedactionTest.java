// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Examination;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that an examination hands on contains what it found, whole, in base64, or a piece of ten characters. */
class RedactionTest {
    private static final Path RULES = Path.of("src/main/java/dev/plumbline/rules/credential");
    private static final int PIECE = 10;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(file -> file.getParent().endsWith("fails"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreExamplesToSearch() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void handsOnNothingOfWhatItFound(Path example) throws IOException {
        String text = Files.readString(example);
        for (Examination examination : examinations(example, text)) {
            String handedOn = handedOn(examination);
            for (Span mask : examination.masks()) {
                for (String secret : forms(raw(text, mask))) {
                    assertThat(pieces(secret)).noneMatch(handedOn::contains);
                }
            }
        }
    }

    @Test
    void namesNoKeyThatIsItselfASecret() {
        String yaml = """
                apiVersion: v1
                kind: Secret
                metadata: {name: registry}
                stringData:
                  .dockerconfigjson: '{"auths": {"https://bot:orchardgate@registry.test": {"password": "sunnymeadow"}}}'
                  app.ini: |
                    [https://app:orchardgate@host]
                    password = sunnymeadow
                  tokens.json: '{"tokens": {"q8Hn2kZ0vRt5Lw9xYb3MTc6U": {"password": "sunnymeadow"}}}'
                """;
        for (Examination examination : Manifests.examinations(yaml, Provenance.MANIFEST)) {
            assertThat(examination.credentials()).hasSize(5);
            assertThat(handedOn(examination)).doesNotContain("orchard", "gate", "q8Hn", "TC6U", "sunny");
        }
    }

    private static List<Examination> examinations(Path example, String text) {
        Origin origin = Origin.file("example");
        String name = example.getFileName().toString();
        if (name.startsWith("values") || !name.endsWith(".yaml")) {
            PlacedText placed = PlacedText.ofFile(text);
            return List.of(Manifests.examiner().examineFile(origin, name, placed, Provenance.MANIFEST));
        }
        List<Examination> examinations = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (Resource resource : Manifests.resources(origin, bytes, Provenance.MANIFEST)) {
            examinations.add(Manifests.examiner().examine(resource));
        }
        return examinations;
    }

    /** Everything as text: what records print, paths for people and for fingerprints, names, reasons. */
    private static String handedOn(Examination examination) {
        StringBuilder text = new StringBuilder(examination.toString());
        for (Credential credential : examination.credentials()) {
            text.append('\n')
                    .append(credential)
                    .append('\n')
                    .append(credential.at().path().stable());
            text.append('\n')
                    .append(credential.name())
                    .append('\n')
                    .append(credential.assessment().reasons());
        }
        examination
                .inventory()
                .forEach(entry -> text.append('\n')
                        .append(entry)
                        .append('\n')
                        .append(entry.at().path().stable()));
        return text.toString();
    }

    /** The text at a place, each line of it apart. */
    private static List<String> raw(String text, Span span) {
        List<String> lines = text.lines().toList();
        List<String> parts = new ArrayList<>();
        for (int line = span.start().line(); line <= Math.min(span.end().line(), lines.size()); line++) {
            String whole = lines.get(line - 1);
            int from = line == span.start().line() ? span.start().column() - 1 : 0;
            int to = line == span.end().line() ? span.end().column() - 1 : whole.length();
            parts.add(whole.substring(Math.min(from, whole.length()), Math.min(to, whole.length()))
                    .strip());
        }
        return parts;
    }

    private static List<String> forms(List<String> parts) {
        List<String> forms = new ArrayList<>(parts);
        for (String part : parts) {
            try {
                String decoded = new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8);
                // of a packed document the path rightly names keys
                forms.add(decoded.indexOf('{') >= 0 ? "" : decoded);
            } catch (IllegalArgumentException noBase64) {
                // most values are not
                continue;
            }
        }
        return forms;
    }

    private static List<String> pieces(String secret) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at + PIECE <= secret.length(); at += 3) {
            pieces.add(secret.substring(at, at + PIECE));
        }
        return pieces;
    }
}
