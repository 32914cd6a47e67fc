// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.manifest.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kustomization that is not built is read for its own literals; most name neither kind nor version. */
class KustomizationFileTest {
    private static final String TEXT = """
            resources: [deployment.yaml]
            secretGenerator:
              - name: db
                literals:
                  - username=shop
                  - password=sunnymeadow
                  - token=meadow-lark-key
                files: [password=db.txt]
            configMapGenerator:
              - name: web
                literals: [DB_PASSWORD=harborview7, LOG_LEVEL=info, SECRET_NAME=db]
            """;

    private static List<Credential> credentials(String path) throws IOException {
        Examiner examiner = new Examiner(new Fingerprinter(new byte[16]), ExamineOptions.at(LocalDate.of(2026, 1, 1)));
        Reading reading = new Reading(new Gathering(examiner, Keepers.ALL), new Ledger());
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        reading.read("unit", path, Origin.file(path), new ByteArrayInputStream(bytes));
        return reading.pieces().stream()
                .flatMap(piece -> piece.gathered().credentials().stream())
                .toList();
    }

    @Test
    void itsLiteralsAreFoundWithoutAKind() throws IOException {
        assertThat(credentials("shop/kustomization.yaml"))
                .extracting(credential -> credential.at().path().toString())
                .containsExactly(
                        "secretGenerator[0].literals[1] › password",
                        "secretGenerator[0].literals[2] › token",
                        "configMapGenerator[0].literals[0] › DB_PASSWORD");
    }

    @Test
    void anotherFileWithoutAKindIsNone() throws IOException {
        assertThat(credentials("shop/other.yaml")).isEmpty();
    }
}
