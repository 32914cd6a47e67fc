// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.apiserver.StubApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The whole program run against a stub of an API server, and what its JSON report says. */
record ClusterRun(int code, JsonNode report, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ClusterRun scan(StubApiServer server, Path folder, String... options) {
        return scan(kubeconfig(server.address(), StubApiServer.TOKEN, folder), options);
    }

    static ClusterRun scan(Path kubeconfig, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "scan",
                "--cluster",
                "--kubeconfig",
                kubeconfig.toString(),
                "--format",
                "json",
                "--sarif-kinds",
                "fail,open,pass",
                "--as-of",
                "2026-11-22"));
        words.addAll(List.of(options));
        Cli cli = Cli.run("", Map.of(), words.toArray(String[]::new));
        try {
            return new ClusterRun(cli.code(), JSON.readTree(cli.out().isEmpty() ? "null" : cli.out()), cli.err());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path kubeconfig(String server, String token, Path folder) {
        return write(folder, "config", """
                apiVersion: v1
                kind: Config
                current-context: stub
                contexts:
                  - name: stub
                    context: {cluster: stub, user: stub}
                clusters:
                  - name: stub
                    cluster: {server: "%s"}
                users:
                  - name: stub
                    user: {token: "%s"}
                """.formatted(server, token));
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code rule subject} of each finding, ordered. */
    List<String> findings() {
        return each(report.path("findings"))
                .map(finding -> finding.path("rule").asText() + " "
                        + finding.path("subject").asText())
                .sorted()
                .toList();
    }

    /** The verdicts of a rule by subject, without findings. */
    List<String> verdicts(String rule) {
        return each(report.path("judgements"))
                .filter(judgement -> judgement.path("rule").asText().equals(rule))
                .map(judgement -> judgement.path("verdict").asText() + " "
                        + judgement.path("subject").asText() + " "
                        + judgement.path("reason").asText())
                .map(String::strip)
                .sorted()
                .toList();
    }

    /** {@code what: message} of each thing that was asked for and not looked at. */
    List<String> gaps() {
        return gaps(true);
    }

    /** The same of what was left out, or read with a doubt. */
    List<String> remarks() {
        return gaps(false);
    }

    private List<String> gaps(boolean asked) {
        return each(report.path("coverage").path("gaps"))
                .filter(gap -> gap.path("asked").asBoolean() == asked)
                .map(gap ->
                        gap.path("what").asText() + ": " + gap.path("message").asText())
                .toList();
    }

    /** The reasons of what was asked for and not looked at. */
    TreeSet<String> reasons() {
        TreeSet<String> reasons = new TreeSet<>();
        each(report.path("coverage").path("gaps"))
                .filter(gap -> gap.path("asked").asBoolean())
                .forEach(gap -> reasons.add(gap.path("reason").asText()));
        return reasons;
    }

    /** {@code Kind/namespace n} for what was looked at. */
    List<String> looked() {
        return each(report.path("coverage").path("looked"))
                .map(looked -> looked.path("kind").asText() + "/"
                        + looked.path("namespace").asText("") + " "
                        + looked.path("count").asInt())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
