// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part holds trees of objects, and of their credentials nothing but what a report tells too. */
class PartHoldsNoCredentialTest {
    private static final Map<String, String> KEYED =
            Map.of("PLUMBLINE_FINGERPRINT_KEY", "c2l4dGVlbiBieXRlcy4uLnNpeHRlZW4gYnl0ZXMuLi4=");

    @TempDir
    Path folder;

    private static String part(Map<String, String> environment, String path) {
        Cli cli = Cli.run("", environment, "scan", "--shard", "1/1", path);
        assertThat(cli.out()).startsWith("{\"schema\":\"plumbline.dev/part/v1\"");
        return cli.out() + cli.err();
    }

    @Test
    void noPlantIsInItInAnyForm() {
        Plants plants = new Plants();
        plants.write(folder);

        assertThat(Leaks.of(plants.values(), part(KEYED, folder.toString()))).isEmpty();
        assertThat(Leaks.of(plants.values(), part(Map.of(), folder.toString()))).isEmpty();
    }

    @Test
    void noCredentialOfTheFixturesIsInIt() {
        List<String> planted = Fixtures.planted();

        assertThat(planted).isNotEmpty();
        assertThat(Leaks.of(planted, part(KEYED, Fixtures.ROOT.toString()))).isEmpty();
    }

    @Test
    void payloadThatIsNoCredentialIsNotInItEither() {
        ClusterRun.write(folder, "config.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: colours
                  namespace: shop
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: '{"data":{"background":"periwinkle"}}'
                data: {background: periwinkle}
                binaryData: {foreground: dmVybWlsaW9u}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: colours, namespace: shop}
                data: {border: Y2hhcnRyZXVzZQ==}
                stringData: {shadow: aubergine}
                unheard: {of: cerulean}
                """);

        String part = part(KEYED, folder.toString());

        assertThat(part).contains("background", "foreground", "border", "shadow");
        assertThat(Leaks.of(List.of("periwinkle", "vermilion", "chartreuse", "aubergine", "cerulean"), part))
                .isEmpty();
    }

    @Test
    void withoutTheUsersKeyNothingIsHashed() {
        Plants plants = new Plants();
        plants.write(folder);

        assertThat(part(Map.of(), folder.toString())).doesNotContainPattern("\"value\":\"[0-9a-f]{16}");
        assertThat(part(KEYED, folder.toString())).containsPattern("\"value\":\"[0-9a-f]{64}\"");
    }
}
