// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import org.junit.jupiter.api.Test;

/** An object that lies in many files is one object, so whoever mounts it sees each of its texts once. */
class CopiedTextsTest {
    private static final int COPIES = 20;
    private static final String LIST = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: wanted, namespace: shop}
            data:
              list.txt: |
                db/config.ini
            """;
    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: app-%d, namespace: shop}
            spec:
              selector: {matchLabels: {app: app}}
              template:
                metadata: {labels: {app: app}}
                spec:
                  containers:
                    - name: fetch
                      image: tsidentity/tornjak-example-sidecar:v0.1
                      args: [/lists/list.txt]
                      volumeMounts: [{name: lists, mountPath: /lists}]
                  volumes: [{name: lists, configMap: {name: wanted}}]
            """;

    @Test
    void whatIsAskedForGrowsWithTheWorkloadsNotWithTheCopiesOfTheirText() {
        Facts facts = estate();

        assertThat(facts.vault().clients().stream()
                        .filter(client -> client.mechanism() == Mechanism.SIDECAR)
                        .mapToInt(client -> client.requests().size()))
                .hasSize(COPIES)
                .containsOnly(1);
    }

    @Test
    void eachCopyIsStillListedWithItsFile() {
        Facts facts = estate();

        assertThat(facts.inventory().keptTexts()).hasSize(COPIES);
        assertThat(facts.inventory().keptTexts(ObjectId.core("ConfigMap", "shop", "wanted")))
                .hasSize(1);
    }

    private static Facts estate() {
        Given given = Given.nothing();
        for (int copy = 0; copy < COPIES; copy++) {
            given.text("app-%02d.yaml".formatted(copy), LIST + "---\n" + WORKLOAD.formatted(copy));
        }
        return given.facts();
    }
}
