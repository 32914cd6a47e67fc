// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.credential.Credential;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialUsageTest {
    private static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: shop}
            data:
              DB_PASSWORD: sunnymeadow
              app.ini: |
                [db]
                password=harborview7
            """;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s, namespace: %s}
            spec:
              containers:
                - name: main
                  %s
              volumes:
                - name: files
                  configMap: {name: settings}
            """;

    @Test
    void aVariableUsesItsKeyOnly() {
        Facts facts = Given.yaml(
                CONFIG_MAP,
                pod(
                        "one",
                        "shop",
                        "env: [{name: PW, valueFrom: {configMapKeyRef: {name: settings, key: DB_PASSWORD}}}]"));

        assertThat(uses(facts)).containsExactly("DB_PASSWORD by one as VARIABLE");
    }

    @Test
    void allKeysAsVariablesUseEach() {
        Facts facts = Given.yaml(CONFIG_MAP, pod("one", "shop", "envFrom: [{configMapRef: {name: settings}}]"));

        assertThat(uses(facts))
                .containsExactly("DB_PASSWORD by one as ALL_VARIABLES", "app.ini by one as ALL_VARIABLES");
    }

    @Test
    void aMountedFileUsesItsKeyAndAnUnmountedVolumeNothing() {
        Facts facts = Given.yaml(
                CONFIG_MAP,
                pod("one", "shop", "volumeMounts: [{name: files, mountPath: /a, subPath: app.ini}]"),
                pod("two", "shop", "image: example"));

        assertThat(uses(facts)).containsExactly("app.ini by one as MOUNT");
    }

    @Test
    void anotherNamespaceIsAnotherObject() {
        Facts facts = Given.yaml(CONFIG_MAP, pod("one", "other", "envFrom: [{configMapRef: {name: settings}}]"));

        assertThat(uses(facts)).isEmpty();
    }

    @Test
    void aWorkloadUsesItsOwn() {
        Facts facts = Given.yaml(pod("one", "shop", "env: [{name: DB_PASSWORD, value: sunnymeadow}]"));
        Credential own =
                facts.credentialsIn(ObjectId.core("Pod", "shop", "one")).get(0);

        assertThat(facts.consumersOf(own)).extracting(Use::way).containsExactly(Use.Way.OWN);
    }

    private static String pod(String name, String namespace, String field) {
        return POD.formatted(name, namespace, field);
    }

    private static List<String> uses(Facts facts) {
        return facts.credentialsIn(ObjectId.core("ConfigMap", "shop", "settings")).stream()
                .flatMap(credential -> facts.consumersOf(credential).stream()
                        .map(use -> credential.name().split(" ")[0] + " by "
                                + use.workload().id().name() + " as " + use.way()))
                .toList();
    }
}
