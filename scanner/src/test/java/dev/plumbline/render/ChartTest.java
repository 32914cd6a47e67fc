// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    @TempDir
    Path folder;

    @Test
    void aCredentialStandsWhereItsValueDoes() throws IOException {
        Path chart = Renders.copy("shop", folder);

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT);

        assertThat(renders.credentials(chart))
                .containsExactlyInAnyOrder(
                        "templates/deployment.yaml:19 env ADMIN_PASSWORD of container web",
                        "values.yaml:12 env SMTP_PASSWORD of container web",
                        "values.yaml:7 password",
                        "values.yaml:7 url › password of the URL",
                        "charts/cache/values.yaml:2 redis.conf › requirepass");
        assertThat(renders.gaps()).isEmpty();
    }

    @Test
    void aValueThatEachInstallationMakesAnewIsNoStaticCredential() throws IOException {
        Path chart = Renders.copy("shop", folder);

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT);

        assertThat(renders.credentials(chart)).noneMatch(each -> each.contains("admin-password"));
        assertThat(renders.coverage().passedOver())
                .anyMatch(over -> over.why().equals("value made anew at each installation"));
    }

    @Test
    void howeverAValueReachesTheRenderItsLineIsFound() throws IOException {
        Path chart = Renders.copy("tangle", folder);
        RenderOptions options = new RenderOptions(
                List.of(), List.of("given=from-the-Command-6"), Optional.empty(), List.of(), "winter", "shop");

        Renders renders = Renders.of(chart, options);

        assertThat(renders.credentials(chart))
                .containsExactlyInAnyOrder(
                        "values.yaml:4 anchored_password",
                        "values.yaml:8 evaluated_password",
                        "values.yaml:12 my.cnf › [mysql] › passwd",
                        "values.yaml:13 checked_password",
                        "values.yaml:14 loud.properties › password",
                        "templates/config.yaml:12 given_password",
                        "templates/config.yaml:13 url › password of the URL",
                        "templates/config.yaml:16 mixed.properties › db.password",
                        "files/copied.ini:2 copied.ini › [app] › password",
                        "templates/_helpers.tpl:3 env A_PASSWORD of container web",
                        "templates/_helpers.tpl:3 env B_PASSWORD of container web",
                        "templates/pod.yaml:13 env C_PASSWORD of container web");
    }

    @Test
    void aLineThatIsNotKnownIsSaidToBeSo() throws IOException {
        Path chart = Renders.copy("tangle", folder);
        Files.writeString(
                chart.resolve("templates/_helpers.tpl"),
                "{{- define \"tangle.env\" -}}\n- name: {{ . }}\n  value: {{ list \"a1\" \"b-Pw\" | join \"-Zz\" }}\n{{- end }}\n");

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT);

        assertThat(renders.credentials(chart)).contains("templates/pod.yaml env A_PASSWORD of container web");
        assertThat(renders.gaps())
                .containsExactly("which of its lines writes a credential that it renders is not known");
        assertThat(renders.coverage().complete()).isTrue();
    }

    @Test
    void objectsBelongToTheNamespaceOfTheRelease() throws IOException {
        Path chart = Renders.copy("shop", folder);
        RenderOptions options = new RenderOptions(List.of(), List.of(), Optional.empty(), List.of(), "winter", "shop");

        assertThat(Renders.of(chart, options).objects())
                .containsExactly("ConfigMap shop/winter-cache", "Deployment shop/winter-web", "Secret shop/winter-db");
    }

    @Test
    void laterValuesWinAndAreWhereTheFindingPoints() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Path production = Files.writeString(
                folder.resolve("production.yaml"),
                "db:\n  host: db.example\n  password: Harvest-moon-9\nsessions:\n  auth:\n    password: tulip-Desk-31\n");
        RenderOptions options = new RenderOptions(
                List.of(production.toString()), List.of("mode=test"), Optional.empty(), List.of(), "winter", "shop");

        Renders renders = Renders.of(chart, options);

        assertThat(renders.credentials(folder))
                .containsExactlyInAnyOrder(
                        "production.yaml:3 password",
                        "production.yaml:3 url › password of the URL",
                        "production.yaml:6 redis.conf › requirepass",
                        // What production does not use still stands in the chart.
                        "shop/values.yaml:7 db.password",
                        "shop/values.yaml:12 extraEnv[1].value");
    }

    @Test
    void aChartThatDoesNotRenderSaysWhyWithoutItsValues() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Files.writeString(
                chart.resolve("templates/check.yaml"),
                "{{- fail (printf \"the password %s is too short\" .Values.db.password) }}\n");

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT);

        assertThat(renders.gaps())
                .anyMatch(gap ->
                        gap.startsWith("the chart was not rendered:") && gap.contains("the password *** is too short"));
        assertThat(renders.coverage().complete()).isFalse();
    }

    @Test
    void whatAChartMakesOfAValueIsNotRepeatedEither() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Files.writeString(
                chart.resolve("templates/check.yaml"),
                "{{- fail (printf \"%s, %s, %s, password=in-the-Template-5\" (.Values.db.password | upper)"
                        + " (.Values.db.password | b64enc) .Values.given) }}\n");
        RenderOptions options = new RenderOptions(
                List.of(), List.of("given=from-the-Command-6"), Optional.empty(), List.of(), "winter", "shop");
        String password =
                Files.readAllLines(chart.resolve("values.yaml")).get(6).replaceAll(".*: *\"?|\"$", "");

        String gaps = String.join("\n", Renders.of(chart, options).gaps()).toLowerCase(Locale.ROOT);

        assertThat(gaps)
                .contains("the chart was not rendered: execution error at (shop/templates/check.yaml:1:4): ***")
                .doesNotContain("in-the-template-5", "from-the-command-6", password.toLowerCase(Locale.ROOT));
    }

    @Test
    void aMissingSubchartIsNamedAndNotFetched() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Files.writeString(
                chart.resolve("Chart.yaml"),
                "\n  - name: queue\n    version: 1.0.0\n    repository: https://charts.example/stable\n",
                StandardOpenOption.APPEND);

        assertThat(Renders.of(chart, RenderOptions.DEFAULT).gaps()).anyMatch(gap -> gap.contains("queue"));
    }

    @Test
    void aSubchartThatLiesBesideItIsRenderedWithItAndOnlyThere() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Files.move(chart.resolve("charts/cache"), folder.resolve("cache"));
        Files.writeString(
                chart.resolve("Chart.yaml"),
                Files.readString(chart.resolve("Chart.yaml"))
                        .replace("version: 0.2.0", "version: 0.2.0\n    repository: file://../cache"));

        Renders renders = Renders.of(folder, RenderOptions.DEFAULT);

        assertThat(renders.gaps()).isEmpty();
        assertThat(renders.objects()).filteredOn(id -> id.contains("cache")).hasSize(1);
        assertThat(renders.credentials(folder)).contains("cache/values.yaml:2 redis.conf › requirepass");
        assertThat(chart.resolve("charts").toFile().list()).isEmpty();
    }

    @Test
    void aLookUpFindsNothingAndAsksNoCluster() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Files.writeString(chart.resolve("templates/lookup.yaml"), """
                {{- $old := lookup "v1" "Secret" .Release.Namespace "old" }}
                {{- if not $old }}
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: fresh
                {{- end }}
                """);

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT);

        assertThat(renders.gaps()).isEmpty();
        assertThat(renders.objects()).contains("ConfigMap default/fresh");
    }

    @Test
    void aLibraryChartRendersNothingByItself() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 0.1.0\ntype: library\n");

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT);

        assertThat(renders.gaps()).isEmpty();
        assertThat(renders.coverage().passedOver()).anyMatch(over -> over.why().startsWith("library chart "));
    }

    @Test
    void whatThePackedHelmLeavesOutIsSaidWithTheRemedy() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Files.writeString(
                chart.resolve("templates/hook.yaml"),
                "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: hook\n  annotations: {helm.sh/hook: pre-install}\n");

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT);

        assertThat(renders.gaps()).anyMatch(gap -> gap.contains("hooks") && gap.contains("helm on the PATH"));
        assertThat(renders.coverage().complete()).isTrue();
    }

    @Test
    void renderersLiveInTheTemporaryFolderThatTheEnvironmentNamesAsFarAsItIsThere() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (Renderers renderers = new Renderers(Map.of("TMPDIR", temporary.toString()))) {
            assertThat(renderers.home()).hasParent(temporary);
        }
        assertThat(temporary).isEmptyDirectory();
        try (Renderers renderers =
                new Renderers(Map.of("TMPDIR", folder.resolve("gone").toString()))) {
            assertThat(renderers.home()).isDirectory();
        }
    }

    @Test
    void aHelmOnThePathIsPreferred() throws IOException {
        Path chart = Renders.copy("shop", folder);
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path helm = Files.writeString(bin.resolve("helm"), """
                #!/bin/sh
                printf -- '---\\n# Source: shop/templates/secret.yaml\\napiVersion: v1\\nkind: Secret\\nmetadata:\\n  name: %s\\n' "$2"
                """);
        assertThat(helm.toFile().setExecutable(true)).isTrue();

        Renders renders = Renders.of(chart, RenderOptions.DEFAULT, Map.of("PATH", bin.toString()));

        assertThat(renders.objects()).containsExactly("Secret default/release-name");
    }
}
