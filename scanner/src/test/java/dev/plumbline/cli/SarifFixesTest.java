// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the changes that SARIF's fixes describe, and reads the file again. */
class SarifFixesTest {
    private static final String PODS = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: till, namespace: market}
            spec:
              selector: {matchLabels: {app: till}}
              template:
                metadata: {labels: {app: till}}
                spec:
                  containers:
                    - name: till
                      image: registry.example.com/market/till:1
                      args: ["--level=info", "--db-password=Basalt-Ferry-7719"]
                      env:
                        - name: DB_PASSWORD
                          value: "Basalt-Ferry-7719"
                        - {name: API_TOKEN, value: Juniper-Kettle-0482}
                        - name: ADMIN_PASSWORD
                          value: Marble-Thicket-3358 # as agreed
                      livenessProbe:
                        exec:
                          command: ["sh", "-c", "PGPASSWORD=Basalt-Ferry-7719 psql -c 'select 1'"]
            """;

    @TempDir
    Path folder;

    @Test
    void whatTheyInsertParsesAndEndsTheFindings() throws IOException {
        Path file = folder.resolve("till.yaml");
        Files.writeString(file, PODS);
        Cli before = Cli.run("scan", "--format", "sarif", file.toString());
        List<Map<?, ?>> changes = changes(before.out());
        assertThat(changes).hasSize(5);

        Files.writeString(file, changed(PODS, changes));

        String text = Files.readString(file);
        assertThat(Applier.documents(text)).hasSize(1);
        assertThat(text)
                .contains("--db-password=$(DB_PASSWORD)", "PGPASSWORD=${DB_PASSWORD}", "# as agreed")
                .doesNotContain("Basalt", "Juniper", "Marble");
        assertThat(changes(Cli.run("scan", "--format", "sarif", file.toString()).out()))
                .isEmpty();
    }

    @Test
    void noFixHoldsTheTextThatGoes() throws IOException {
        Path file = folder.resolve("till.yaml");
        Files.writeString(file, PODS);

        assertThat(Cli.run("scan", "--format", "sarif", file.toString()).out())
                .contains("insertedContent")
                .doesNotContain("Basalt", "Ferry", "Juniper", "Kettle", "Marble", "Thicket");
    }

    private static List<Map<?, ?>> changes(String sarif) {
        List<Map<?, ?>> changes = new ArrayList<>();
        Map<?, ?> run =
                (Map<?, ?>) ((List<?>) ((Map<?, ?>) Applier.documents(sarif).get(0)).get("runs")).get(0);
        for (Object result : (List<?>) run.get("results")) {
            Object fixes = ((Map<?, ?>) result).get("fixes");
            if (fixes != null) {
                Map<?, ?> fix = (Map<?, ?>) ((List<?>) fixes).get(0);
                Map<?, ?> artifact = (Map<?, ?>) ((List<?>) fix.get("artifactChanges")).get(0);
                changes.add((Map<?, ?>) ((List<?>) artifact.get("replacements")).get(0));
            }
        }
        return changes;
    }

    /** From the end, so that the places before stay true. */
    private static String changed(String text, List<Map<?, ?>> changes) {
        StringBuilder changed = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparing((Map<?, ?> change) -> offset(text, change, "start"))
                        .reversed())
                .forEach(change -> changed.replace(
                        offset(text, change, "start"),
                        offset(text, change, "end"),
                        String.valueOf(((Map<?, ?>) change.get("insertedContent")).get("text"))));
        return changed.toString();
    }

    private static int offset(String text, Map<?, ?> change, String side) {
        Map<?, ?> region = (Map<?, ?>) change.get("deletedRegion");
        int line = (Integer) region.get(side + "Line");
        int offset = 0;
        for (int at = 1; at < line; at++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset + (Integer) region.get(side + "Column") - 1;
    }
}
