// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.plumbline.render.ChartText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The manifests that are shipped under deploy/kubernetes, as a cluster would get them. */
final class KubernetesPieces {
    static final Path ROOT =
            Path.of(System.getProperty("plumbline.deploy", "deploy")).resolve("kubernetes");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Map<String, Optional<String>> OVERLAYS = new ConcurrentHashMap<>();

    private KubernetesPieces() {}

    static String chart(String... sets) {
        return ChartText.of(ROOT.resolve("chart"), sets);
    }

    /** The resources of the base; it changes none of them. */
    static String base() {
        StringBuilder text = new StringBuilder();
        try {
            for (JsonNode file : YAML.readTree(
                            ROOT.resolve("base/kustomization.yaml").toFile())
                    .path("resources")) {
                text.append("---\n")
                        .append(Files.readString(ROOT.resolve("base").resolve(file.asText())));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    /** Built by the kustomize or kubectl of the PATH; empty without one. */
    static Optional<String> overlay(String name) {
        return OVERLAYS.computeIfAbsent(name, KubernetesPieces::build);
    }

    private static Optional<String> build(String name) {
        String folder = ROOT.resolve("overlays").resolve(name).toString();
        return Stream.of(List.of("kustomize", "build", folder), List.of("kubectl", "kustomize", folder))
                .flatMap(command -> output(command).stream())
                .findFirst();
    }

    private static Optional<String> output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Every document that holds an object. */
    static List<JsonNode> objects(String text) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode object(String text, String kind) {
        return objects(text).stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Scans a text as a file, with all that --fail-on low lets through counted. */
    static JsonNode scan(Path folder, String text, Map<String, String> beside, String... options) {
        try {
            Path estate = Files.createDirectories(folder.resolve("estate"));
            Files.writeString(estate.resolve("manifests.yaml"), text);
            for (Map.Entry<String, String> file : beside.entrySet()) {
                Files.writeString(estate.resolve(file.getKey()), file.getValue());
            }
            String[] words = Stream.concat(
                            Stream.of("scan", estate.toString(), "--format", "json", "--fail-on", "low"),
                            Stream.of(options))
                    .toArray(String[]::new);
            return YAML.readTree(Cli.run(words).out());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
