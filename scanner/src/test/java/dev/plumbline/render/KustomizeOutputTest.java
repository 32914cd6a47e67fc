// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KustomizeOutputTest {
    private static final String OUTPUT = """
            apiVersion: v1
            kind: Secret
            metadata:
              annotations:
                config.kubernetes.io/origin: |
                  configuredIn: ../shop/base/kustomization.yaml
                  configuredBy:
                    apiVersion: builtin
                    kind: SecretGenerator
              name: db
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              annotations:
                config.kubernetes.io/origin: |
                  path: ../shop/base/settings.yaml
                owner: shop
              name: settings
            """;

    @Test
    void originsAreReadAndTakenOut() {
        KustomizeOutput.Parts parts = KustomizeOutput.parts(
                OUTPUT, Path.of("/w/wrapper"), path -> path.toString(), path -> Optional.of("text of " + path));

        assertThat(parts.text()).isEqualTo("""
                        apiVersion: v1
                        kind: Secret
                        metadata:
                          name: db
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          annotations:
                            owner: shop
                          name: settings
                        """);
        assertThat(parts.files())
                .extracting(file -> file.source().orElse("") + " from line " + file.firstLine())
                .containsExactly(
                        "/w/shop/base/kustomization.yaml from line 1", "/w/shop/base/settings.yaml from line 6");
    }
}
