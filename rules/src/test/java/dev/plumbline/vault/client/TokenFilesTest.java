// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import org.junit.jupiter.api.Test;

/** A token file is what its volume makes of it. */
class TokenFilesTest {
    private static Login login(String volume, String path) {
        Facts facts = Given.yaml("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: agent, namespace: shop}
                data:
                  agent.hcl: |
                    vault { address = "https://vault.example.org" }
                    auto_auth { method "jwt" { config = { role = "app", path = "%s" } } }
                """.formatted(path), """
                apiVersion: v1
                kind: Pod
                metadata: {name: app, namespace: shop}
                spec:
                  containers:
                    - name: agent
                      image: hashicorp/vault:2.2.2
                      args: [agent, -config=/agent/agent.hcl]
                      volumeMounts:
                        - {name: agent, mountPath: /agent}
                        - {name: proof, mountPath: /proof}
                        - {name: socket, mountPath: /socket}
                  volumes:
                    - {name: agent, configMap: {name: agent}}
                    - {name: socket, csi: {driver: csi.spiffe.io, readOnly: true}}
                    - {name: proof, %s}
                """.formatted(volume));
        return facts.vault()
                .clientsOf(ObjectId.core("Pod", "shop", "app"))
                .get(0)
                .login();
    }

    private static final String PROJECTED =
            "projected: {sources: [{serviceAccountToken: {path: api, audience: api}}, {serviceAccountToken: {path: vault, audience: vault}}]}";

    @Test
    void aFileOfAProjectedVolumeIsTheAccounts() {
        Login login = login(PROJECTED, "/proof/vault");

        assertThat(login.kind()).isEqualTo(Login.Kind.SERVICE_ACCOUNT);
        assertThat(login.audience().asKnown()).contains("vault");
    }

    @Test
    void ofSeveralTokensTheOneAtThePathCounts() {
        assertThat(login(PROJECTED, "/proof/api").audience().asKnown()).contains("api");
    }

    @Test
    void aPathToWhichTheVolumeBringsNoTokenHasAnAudienceThatIsNotKnown() {
        assertThat(login(PROJECTED, "/proof/token").audience().isUnknown()).isTrue();
    }

    @Test
    void aFileInAFolderThatContainersShareIsAnSvidWhereThePodHasTheWorkloadApi() {
        assertThat(login("emptyDir: {}", "/proof/svid.jwt").kind()).isEqualTo(Login.Kind.JWT_SVID);
    }

    @Test
    void aFileOfASecretIsAStoredToken() {
        assertThat(login("secret: {secretName: token}", "/proof/token").kind())
                .isEqualTo(Login.Kind.STORED_ACCOUNT_TOKEN);
    }
}
