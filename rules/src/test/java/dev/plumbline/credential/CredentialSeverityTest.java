// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.credential.Credential.Assessment;
import dev.plumbline.credential.CredentialType.Nature;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialSeverityTest {
    @ParameterizedTest
    @CsvSource({
        // in a comment
        "CREDENTIAL, COMMENT, MANIFEST, HUMAN, false, LOW",
        "CREDENTIAL, COMMENT, MANIFEST, DEFAULT, false, LOW",
        "TAKEOVER, COMMENT, MANIFEST, STRUCTURED, false, HIGH",
        "HASH, COMMENT, MANIFEST, STRUCTURED, false, LOW",
        // a hash, wherever it lies
        "HASH, CONFIG_MAP, MANIFEST, STRUCTURED, false, LOW",
        "HASH, SECRET, MANIFEST, STRUCTURED, false, LOW",
        "HASH, ENV, CLUSTER, STRUCTURED, false, LOW",
        // takeover material outside a Secret
        "TAKEOVER, CONFIG_MAP, MANIFEST, STRUCTURED, false, CRITICAL",
        "TAKEOVER, ENV, CLUSTER, DEFAULT, false, CRITICAL",
        "TAKEOVER, FILE, MANIFEST, HUMAN, false, CRITICAL",
        "TAKEOVER, VALUES, TEMPLATE, STRUCTURED, false, CRITICAL",
        // any other credential outside a Secret
        "CREDENTIAL, CONFIG_MAP, MANIFEST, HUMAN, false, HIGH",
        "CREDENTIAL, ENV, DUMP, WEAK, false, HIGH",
        "CREDENTIAL, COMMAND, CLUSTER, GENERATED, false, HIGH",
        "CREDENTIAL, ANNOTATION, MANIFEST, HUMAN, false, HIGH",
        "CREDENTIAL, LABEL, MANIFEST, HUMAN, false, HIGH",
        "CREDENTIAL, VOLUME, MANIFEST, HUMAN, false, HIGH",
        "CREDENTIAL, CUSTOM_RESOURCE, MANIFEST, PLACEHOLDER, false, HIGH",
        "CREDENTIAL, FILE, MANIFEST, HUMAN, false, HIGH",
        "CREDENTIAL, VALUES, TEMPLATE, HUMAN, false, HIGH",
        "CREDENTIAL, VALUES, TEMPLATE, DEFAULT, false, MEDIUM",
        // a Secret in files
        "CREDENTIAL, SECRET, MANIFEST, HUMAN, false, MEDIUM",
        "TAKEOVER, SECRET, MANIFEST, STRUCTURED, false, MEDIUM",
        "CREDENTIAL, SECRET, MANIFEST, WEAK, false, HIGH",
        "CREDENTIAL, SECRET, MANIFEST, DEFAULT, false, HIGH",
        "CREDENTIAL, SECRET, MANIFEST, PLACEHOLDER, false, HIGH",
        "CREDENTIAL, SECRET, TEMPLATE, HUMAN, false, MEDIUM",
        // a Secret of a cluster
        "CREDENTIAL, SECRET, DUMP, GENERATED, false, LOW",
        "CREDENTIAL, SECRET, CLUSTER, HUMAN, false, LOW",
        "TAKEOVER, SECRET, CLUSTER, STRUCTURED, false, LOW",
        "CREDENTIAL, SECRET, CLUSTER, WEAK, false, MEDIUM",
        // only in an old revision
        "CREDENTIAL, ENV, CLUSTER, HUMAN, true, MEDIUM",
        "TAKEOVER, ENV, CLUSTER, STRUCTURED, true, HIGH",
        "CREDENTIAL, COMMENT, CLUSTER, HUMAN, true, LOW"
    })
    void followsTheTable(
            Nature nature, Place place, Provenance provenance, Strength strength, boolean old, Severity expected) {
        Credential credential = new Credential(
                new CredentialType("password", "password", nature),
                place,
                ObjectId.core("ConfigMap", "shop", "settings"),
                Location.of(Origin.file("a.yaml"), FieldPath.of("data")),
                "data",
                new Assessment(Confidence.STRONG, List.of(), strength, LengthClass.UNDER_16),
                new ValueFingerprint("00"),
                Optional.empty(),
                provenance);

        assertThat(CredentialSeverity.of(credential, old)).isEqualTo(expected);
    }
}
