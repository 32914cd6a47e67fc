// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of images, and rows of the user's own. */
class KnownImagesTest {
    private static final List<String> OWN = List.of(
            "tools/fetcher",
            "sidecar",
            "mount=spire audience=vault kv=kv version=2 role=web output=/work",
            "our registry");

    @Test
    void everyShippedRowNamesItsSource() {
        assertThat(KnownImages.shipped().find(ImageName.parse("hashicorp/vault:2.2.2")))
                .hasValueSatisfying(entry -> assertThat(entry.source()).isNotBlank());
    }

    @Test
    void aRowOfTheUserMakesASidecarOfAnImageThatNobodyKnows() {
        Facts facts = Given.yaml("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop}
                spec:
                  initContainers: [{name: fetch, image: "registry.example.org/tools/fetcher:3"}]
                  containers: [{name: web, image: "registry.example.org/web:1"}]
                """);

        assertThat(facts.vault().clients()).isEmpty();
        assertThat(VaultFacts.of(facts.inventory(), KnownImages.shipped().and(List.of(OWN)))
                        .clients())
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.login().kind()).isEqualTo(Login.Kind.JWT_SVID);
                    assertThat(client.login().mount().asKnown()).contains("spire");
                    assertThat(client.login().role().asKnown()).contains("web");
                });
    }
}
