// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizationTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", System.getenv().getOrDefault("PATH", ""));

    /** A line of what a key in PEM holds; no key. */
    private static final String FAKE = "Qm9ndXNCb2d1c0JvZ3VzQm9ndXNCb2d1c0JvZ3VzQm9ndXNCb2d1c0JvZ3Vz";

    @TempDir
    Path folder;

    @BeforeEach
    void anOverlayOfABase() throws IOException {
        write("base/kustomization.yaml", """
                resources: [deployment.yaml]
                secretGenerator:
                  - name: db
                    literals: [password=harbour-Light-5]
                """);
        write("base/deployment.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  template:
                    spec:
                      containers:
                        - name: web
                          image: registry.example/web:1
                          env:
                            - name: DB_PASSWORD
                              value: sunshine-77
                """);
        write("production/kustomization.yaml", """
                resources: [../base]
                namespace: shop
                patches:
                  - path: mail.yaml
                """);
        write("production/mail.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  template:
                    spec:
                      containers:
                        - name: web
                          env:
                            - name: SMTP_PASSWORD
                              value: w1nter-Term
                """);
    }

    @Test
    void anOverlayIsJudgedOnceAndItsCredentialsStandInTheFilesThatSayThem() {
        assumeTrue(present(), "neither kustomize nor kubectl on the PATH");

        Renders renders = Renders.of(folder, RenderOptions.DEFAULT, ENVIRONMENT);

        assertThat(renders.credentials(folder))
                .containsExactly(
                        "base/deployment.yaml:13 env DB_PASSWORD of container web",
                        "base/kustomization.yaml:4 password",
                        "production/mail.yaml:12 env SMTP_PASSWORD of container web");
        assertThat(renders.objects())
                .filteredOn(id -> id.startsWith("Deployment"))
                .containsExactly("Deployment shop/web");
        assertThat(renders.gaps()).isEmpty();
    }

    @Test
    void withoutARendererItsFilesAreReadAndTheScanIsIncomplete() {
        Renders renders = Renders.of(folder, RenderOptions.DEFAULT, Map.of());

        assertThat(renders.gaps())
                .containsExactly("the kustomization was not built: have kustomize or kubectl on the PATH");
        assertThat(renders.coverage().complete()).isFalse();
        assertThat(renders.credentials(folder)).contains("base/deployment.yaml:13 env DB_PASSWORD of container web");
    }

    @Test
    void aRemoteBaseIsNotFetched() throws IOException {
        write("production/kustomization.yaml", "resources: [../base, \"https://git.example/base?ref=v1\"]\n");

        Renders renders = Renders.of(folder, RenderOptions.DEFAULT, ENVIRONMENT);

        assertThat(renders.gaps()).anyMatch(gap -> gap.contains("it would fetch https://git.example/base?ref=v1"));
    }

    @Test
    void anAddressIsNamedWithoutTheCredentialsInIt() throws IOException {
        write(
                "production/kustomization.yaml",
                "resources: [\"https://bob:Harvest-moon-9@git.example/base?sshkey=c2VjcmV0&ref=v1\"]\n");

        assertThat(Renders.of(folder.resolve("production"), RenderOptions.DEFAULT, ENVIRONMENT)
                        .gaps())
                .anyMatch(gap -> gap.contains("it would fetch https://git.example/base"))
                .noneMatch(gap -> gap.contains("Harvest-moon-9") || gap.contains("c2VjcmV0"));
    }

    @Test
    void whatNamesItselfInACircleIsSaidNotToBeBuilt() throws IOException {
        assumeTrue(present(), "neither kustomize nor kubectl on the PATH");
        write("round/a/kustomization.yaml", "resources: [../b]\n");
        write("round/b/kustomization.yaml", "resources: [../a]\n");

        assertThat(Renders.of(folder, RenderOptions.DEFAULT, ENVIRONMENT).gaps())
                .singleElement()
                .asString()
                .contains("the kustomization was not built", "cycle detected");
    }

    @Test
    void aFileThatAGeneratorTakesWholeIsWhereItsCredentialStands() throws IOException {
        assumeTrue(present(), "neither kustomize nor kubectl on the PATH");
        String key = "-----BEGIN RSA PRIVATE KEY-----\n" + (FAKE + "\n").repeat(12) + "-----END RSA PRIVATE KEY-----\n";
        write("whole/kustomization.yaml", "secretGenerator: [{name: tls, files: [tls.key=key.pem]}]\n");
        write("whole/key.pem", key);

        assertThat(Renders.of(folder.resolve("whole"), RenderOptions.DEFAULT, ENVIRONMENT)
                        .credentials(folder))
                .containsExactly("whole/key.pem:1 tls.key");
    }

    @Test
    void anObjectOfFluxIsNoKustomizationFile() throws IOException {
        write("production/kustomization.yaml", """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: shop, namespace: flux-system}
                """);

        assertThat(KustomizationFile.in(folder.resolve("production"))).isEmpty();
    }

    @Test
    void everyFieldThatNamesFilesIsFollowed() throws IOException {
        write("all/kustomization.yaml", """
                resources: [a.yaml]
                components: [../component]
                patches: [{path: b.yaml}]
                configMapGenerator: [{name: c, files: [key=c.ini], envs: [d.env]}]
                patchesStrategicMerge: ["e.yaml", "apiVersion: v1\\nkind: Secret"]
                openapi: {path: f.json}
                """);

        KustomizationFile file = KustomizationFile.in(folder.resolve("all")).orElseThrow();

        assertThat(file.named())
                .extracting(path -> folder.relativize(path).toString())
                .containsExactly(
                        "all/a.yaml", "component", "all/b.yaml", "all/c.ini", "all/d.env", "all/e.yaml", "all/f.json");
    }

    private static boolean present() {
        try (Renderers renderers = new Renderers(ENVIRONMENT)) {
            return renderers.program("kustomize").isPresent()
                    || renderers.program("kubectl").isPresent();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
