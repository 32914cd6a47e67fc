// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a role opens for, wanted and unwanted. */
class DoorsTest {
    @Test
    void aShellWithEverythingToLogInIsAdmittedAndNotWanted() {
        Door door = ChainEstate.sound("sidecar")
                .and("debug.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: debug, namespace: shop, labels: {spiffe: "true"}}
                        spec:
                          serviceAccountName: shop
                          containers:
                            - name: shell
                              image: tsidentity/tornjak-example-sidecar:v0.1
                              command: [sleep]
                              args: [infinity]
                              env: [{name: ROLE, value: shop}]
                        """)
                .facts()
                .chain()
                .doors()
                .get(0);

        assertThat(door.openers()).singleElement().satisfies(opener -> {
            assertThat(opener.wanted()).isTrue();
            assertThat(opener.asking()).extracting(each -> each.id().name()).containsExactly("shop");
            assertThat(opener.idle()).extracting(each -> each.id().name()).containsExactly("debug");
        });
    }
}
