// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Predicts what the controller manager itself made of the same objects. */
final class PredictionCasesTest {
    private static final Path CASES = Path.of("src/test/resources/dev/plumbline/spire/registration/cases");
    private static final String MANAGER = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: manager, namespace: spire}
            spec:
              template:
                spec:
                  containers:
                    - name: manager
                      image: spiffe/spire-controller-manager:0.6.6
                      args: [--config, /etc/manager/manager.yaml]
                      volumeMounts: [{name: config, mountPath: /etc/manager}]
                  volumes: [{name: config, configMap: {name: manager}}]
            """;

    @TestFactory
    Stream<DynamicTest> agreesWithTheControllerManager() throws IOException {
        Map<String, List<String>> expected = expected();
        assertThat(expected).hasSizeGreaterThan(40);
        return expected.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(predicted(entry.getKey()))
                                .containsExactlyInAnyOrderElementsOf(entry.getValue())));
    }

    /** Static entries are of no pod; cases that yield nothing, or whose manager does not start, have no lines. */
    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> cases = new TreeMap<>();
        for (String line : Files.readAllLines(CASES.resolve("expected.tsv"))) {
            String[] row = line.split("\t", 2);
            if (row.length < 2 || line.startsWith("#")) {
                continue;
            }
            List<String> lines = cases.computeIfAbsent(row[0], name -> new ArrayList<>());
            boolean nothing = row[1].equals("NONE") || row[1].equals("BROKEN") || row[1].startsWith("-");
            if (!nothing) {
                lines.add(row[1]);
            }
        }
        return cases;
    }

    private static List<String> predicted(String name) throws IOException {
        Facts facts = Given.nothing()
                .text("case.yaml", Files.readString(CASES.resolve(name + ".yaml")))
                .text("manager.yaml", MANAGER)
                .facts();
        List<String> lines = new ArrayList<>();
        for (Identities identities : facts.spire().identities()) {
            if (!identities.workload().id().kind().equals("Pod")) {
                continue;
            }
            identities.identities().stream()
                    .filter(identity -> !identity.masked() && identity.by() instanceof ClusterSpiffeId)
                    .forEach(identity -> lines.add(line(identities, identity)));
        }
        return lines;
    }

    private static String line(Identities identities, Identity identity) {
        // The manager makes an entry also where no process will match it; only then is there a doubt.
        boolean reached = identity.entry().excluding(identities.workload()).isEmpty();
        assertThat(identity.isCertain()).isEqualTo(reached);
        String text = String.join(
                "\t",
                identities.workload().namespace() + "/"
                        + identities.workload().id().name(),
                identity.spiffeId(),
                identity.entry().parent(),
                String.join(",", identity.entry().selectors()),
                String.join(",", identity.entry().dnsNames()),
                identity.entry().hint());
        return text.replace("{node-uid}", "node-uid").replace("{node-name}", "n1");
    }
}
