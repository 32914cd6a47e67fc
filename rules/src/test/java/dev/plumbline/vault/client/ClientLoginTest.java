// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that no workload holds, or whose login is not by identity: what they show, where, and what that costs. */
class ClientLoginTest {
    private static List<String> clients(Given given) {
        return given.facts().vault().clients().stream()
                .map(client ->
                        client.mechanism().words() + " of " + client.holder().kind() + " "
                                + client.holder().name() + ": " + client.login().kind() + " at "
                                + client.login().mount().asKnown().orElse("?") + " as "
                                + client.login().role().asKnown().orElse("?")
                                + (client.states(VaultClient.Part.LOGIN) ? "" : ", stated elsewhere"))
                .toList();
    }

    private static List<String> yaml(String text) {
        return clients(Given.nothing().text("given.yaml", text));
    }

    @Test
    void aCertManagerIssuerLogsInByAccountOrByStoredToken() {
        assertThat(yaml("""
                apiVersion: cert-manager.io/v1
                kind: Issuer
                metadata: {name: good, namespace: shop}
                spec:
                  vault:
                    server: https://vault.vault.svc:8200
                    path: pki/sign/app
                    auth: {kubernetes: {role: issuer, mountPath: /v1/auth/cluster, serviceAccountRef: {name: issuer}}}
                ---
                apiVersion: cert-manager.io/v1
                kind: ClusterIssuer
                metadata: {name: bad}
                spec:
                  vault:
                    server: https://vault.vault.svc:8200
                    path: pki/sign/app
                    auth: {tokenSecretRef: {name: token, key: token}}
                """))
                .containsExactly(
                        "cert-manager issuer of Issuer good: SERVICE_ACCOUNT at cluster as issuer",
                        "cert-manager issuer of ClusterIssuer bad: TOKEN at token as ?");
    }

    @Test
    void consulTemplateAndEnvconsulUseTheTokenThatTheyAreGiven() {
        String pod = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: config, namespace: shop}
                data:
                  config.hcl: |
                    vault { address = "https://vault.vault.svc:8200" }
                    %s
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: app, namespace: shop}
                spec:
                  containers:
                    - name: app
                      image: registry.example.org/app:1
                      command: [%s, -config=/config/config.hcl, app]
                      env: [{name: VAULT_TOKEN, valueFrom: {secretKeyRef: {name: vault, key: token}}}]
                      volumeMounts: [{name: config, mountPath: /config}]
                  volumes: [{name: config, configMap: {name: config}}]
                """;
        assertThat(yaml(pod.formatted(
                        "template { contents = \"{{ with secret \\\"secret/data/app\\\" }}{{ .Data.data.a }}{{ end }}\" }",
                        "consul-template")))
                .containsExactly("Consul Template of Pod app: TOKEN at token as ?");
        assertThat(yaml(pod.formatted("secret { path = \"secret/data/app\" }", "envconsul")))
                .containsExactly("Consul Template of Pod app: TOKEN at token as ?");
    }

    @Test
    void theArgoCdPluginIsReadFromItsSecretToo() {
        assertThat(yaml("""
                apiVersion: v1
                kind: Secret
                metadata: {name: avp, namespace: argocd}
                stringData:
                  VAULT_ADDR: https://vault.vault.svc:8200
                  AVP_TYPE: vault
                  AVP_AUTH_TYPE: approle
                  AVP_ROLE_ID: example-role-id
                  AVP_SECRET_ID: example-secret-id
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: other, namespace: argocd}
                stringData: {AVP_TYPE: awssecretsmanager, AVP_AUTH_TYPE: approle}
                """)).containsExactly("Argo CD Vault plugin of Secret avp: APPROLE at approle as ?");
    }

    @Test
    void settingsInAConfigMapBelongToItAndToWhoeverReadsThem() {
        assertThat(yaml("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: app, namespace: shop}
                data:
                  application.properties: |
                    spring.cloud.vault.uri=https://vault.vault.svc:8200
                    spring.cloud.vault.authentication=APPROLE
                    spring.cloud.vault.app-role.role=app
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: app, namespace: shop}
                spec:
                  containers:
                    - name: app
                      image: registry.example.org/app:1
                      volumeMounts: [{name: config, mountPath: /config}]
                  volumes: [{name: config, configMap: {name: app}}]
                """))
                .containsExactly(
                        "Spring Cloud Vault of ConfigMap app: APPROLE at approle as app",
                        "Spring Cloud Vault of Pod app: APPROLE at approle as app, stated elsewhere");
    }

    @Test
    void variablesMayComeFromAConfigMapAsAWhole() {
        List<VaultClient> clients = Given.yaml("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: vault, namespace: shop}
                data: {VAULT_ADDR: "http://vault.vault.svc:8200", VAULT_ROLE: app}
                """, """
                apiVersion: v1
                kind: Pod
                metadata: {name: app, namespace: shop}
                spec:
                  containers:
                    - name: app
                      image: registry.example.org/app:1
                      envFrom: [{configMapRef: {name: vault}}]
                """).vault().clients();

        assertThat(clients).singleElement().satisfies(client -> {
            assertThat(client.connection().isPlaintext()).isTrue();
            assertThat(client.connection()
                            .address()
                            .location()
                            .orElseThrow()
                            .span()
                            .orElseThrow()
                            .start()
                            .line())
                    .isEqualTo(4);
            assertThat(client.login().role().asKnown()).contains("app");
        });
    }

    @Test
    void terraformsProviderLogsInByTokenOrByItsBlock() {
        assertThat(clients(Given.nothing().text("main.tf", """
                provider "vault" {
                  address = "https://vault.example.org"
                  auth_login {
                    path       = "auth/approle/login"
                    parameters = { role_id = "x", secret_id = var.secret }
                  }
                }
                resource "vault_policy" "x" { name = "x" }
                """)))
                .containsExactly("Terraform provider of File main.tf: APPROLE at ? as ?");
    }

    @Test
    void aStockImageThatRunsAScriptFromAConfigMapIsASidecar() {
        assertThat(yaml("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: fetch, namespace: shop}
                data:
                  fetch.sh: |
                    #!/bin/sh
                    JWT=$(spire-agent api fetch jwt -audience vault -socketPath /spiffe/agent.sock | sed -n 2p)
                    TOKEN=$(curl -s -d "{\\"role\\": \\"$ROLE\\", \\"jwt\\": \\"$JWT\\"}" $VAULT_ADDR/v1/auth/spire/login | jq -r .auth.client_token)
                    curl -s -H "X-Vault-Token: $TOKEN" $VAULT_ADDR/v1/secret/data/app/db > /out/db
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: app, namespace: shop}
                spec:
                  initContainers:
                    - name: fetch
                      image: registry.example.org/tools:1
                      command: [sh, /scripts/fetch.sh]
                      env: [{name: ROLE, value: app}, {name: VAULT_ADDR, value: "https://vault.vault.svc:8200"}]
                      volumeMounts: [{name: scripts, mountPath: /scripts}, {name: out, mountPath: /out}]
                  containers: [{name: app, image: "registry.example.org/app:1"}]
                  volumes: [{name: scripts, configMap: {name: fetch}}, {name: out, emptyDir: {}}]
                """))
                .containsExactly(
                        "script of Pod app: JWT_SVID at spire as app, stated elsewhere",
                        "script of ConfigMap fetch: JWT_SVID at spire as app");
    }
}
