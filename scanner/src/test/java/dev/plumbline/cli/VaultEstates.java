// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cli.StaticEstates.Estate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small estates whose workloads get their secret from Vault: one sound estate a mechanism, and what can be wrong with it. */
final class VaultEstates {
    static final String SETUP = """
            vault audit enable file file_path=stdout
            vault secrets enable -version=2 -path=kv kv
            vault auth enable kubernetes
            vault write auth/kubernetes/config kubernetes_host=https://kubernetes.default.svc
            vault policy write desk - <<P
            path "kv/data/trade/desk" { capabilities = ["read"] }
            P
            vault write auth/kubernetes/role/desk \\
              bound_service_account_names=desk \\
              bound_service_account_namespaces=trade \\
              audience=vault \\
              token_policies=desk \\
              token_ttl=20m \\
              token_max_ttl=1h
            """;

    private static final String ACCOUNT = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: desk, namespace: trade}
            ---
            """;

    private static final String AGENT = ACCOUNT + """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: desk-agent, namespace: trade}
            data:
              agent.hcl: |
                vault {
                  address = "https://keeper.secrets.svc:8200"
                }
                auto_auth {
                  method "kubernetes" {
                    mount_path = "auth/kubernetes"
                    config = {
                      role = "desk"
                      token_path = "/var/run/secrets/tokens/vault"
                    }
                  }
                }
                template {
                  destination = "/vault/secrets/password"
                  contents = "{{ with secret `kv/data/trade/desk` }}{{ .Data.data.password }}{{ end }}"
                }
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: desk, namespace: trade}
            spec:
              selector: {matchLabels: {app: desk}}
              template:
                metadata: {labels: {app: desk}}
                spec:
                  serviceAccountName: desk
                  containers:
                    - name: desk
                      image: registry.example.com/trade/desk:2
                      volumeMounts:
                        - {name: secrets, mountPath: /vault/secrets, readOnly: true}
                    - name: agent
                      image: hashicorp/vault:2.1
                      command: [vault, agent, -config=/vault/config/agent.hcl]
                      volumeMounts:
                        - {name: secrets, mountPath: /vault/secrets}
                        - {name: config, mountPath: /vault/config}
                        - {name: token, mountPath: /var/run/secrets/tokens}
                  volumes:
                    - name: secrets
                      emptyDir: {medium: Memory}
                    - name: config
                      configMap: {name: desk-agent}
                    - name: token
                      projected:
                        sources:
                          - serviceAccountToken: {path: vault, audience: vault}
            """;

    private static final String FROM_SECRET = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: desk, namespace: trade}
            spec:
              selector: {matchLabels: {app: desk}}
              template:
                metadata: {labels: {app: desk}}
                spec:
                  serviceAccountName: desk
                  containers:
                    - name: desk
                      image: registry.example.com/trade/desk:2
                      command: [/app/desk]
                      env:
                        - name: DESK_PASSWORD
                          valueFrom:
                            secretKeyRef: {name: desk-secret, key: password}
            """;

    private static final String OPERATOR = ACCOUNT + """
            apiVersion: secrets.hashicorp.com/v1beta1
            kind: VaultConnection
            metadata: {name: default, namespace: trade}
            spec:
              address: https://keeper.secrets.svc:8200
              skipTLSVerify: false
            ---
            apiVersion: secrets.hashicorp.com/v1beta1
            kind: VaultAuth
            metadata: {name: desk, namespace: trade}
            spec:
              vaultConnectionRef: default
              mount: kubernetes
              method: kubernetes
              kubernetes: {role: desk, serviceAccount: desk, audiences: [vault]}
            ---
            apiVersion: secrets.hashicorp.com/v1beta1
            kind: VaultStaticSecret
            metadata: {name: desk, namespace: trade}
            spec:
              vaultAuthRef: desk
              mount: kv
              type: kv-v2
              path: trade/desk
              destination: {name: desk-secret, create: true}
            """ + FROM_SECRET;

    private static final String EXTERNAL_SECRETS = ACCOUNT + """
            apiVersion: external-secrets.io/v1
            kind: SecretStore
            metadata: {name: desk, namespace: trade}
            spec:
              provider:
                vault:
                  server: https://keeper.secrets.svc:8200
                  path: kv
                  version: v2
                  auth:
                    kubernetes: {mountPath: kubernetes, role: desk, serviceAccountRef: {name: desk, audiences: [vault]}}
            ---
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: desk, namespace: trade}
            spec:
              secretStoreRef: {kind: SecretStore, name: desk}
              target: {name: desk-secret}
              data:
                - secretKey: password
                  remoteRef: {key: trade/desk, property: password}
            """ + FROM_SECRET;

    private static final String CSI = ACCOUNT + """
            apiVersion: secrets-store.csi.x-k8s.io/v1
            kind: SecretProviderClass
            metadata: {name: desk, namespace: trade}
            spec:
              provider: vault
              parameters:
                vaultAddress: https://keeper.secrets.svc:8200
                roleName: desk
                vaultAuthMountPath: kubernetes
                vaultSkipTLSVerify: "false"
                audience: vault
                objects: |
                  - objectName: password
                    secretPath: kv/data/trade/desk
                    secretKey: password
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: desk, namespace: trade}
            spec:
              selector: {matchLabels: {app: desk}}
              template:
                metadata: {labels: {app: desk}}
                spec:
                  serviceAccountName: desk
                  containers:
                    - name: desk
                      image: registry.example.com/trade/desk:2
                      volumeMounts:
                        - {name: secrets, mountPath: /secrets, readOnly: true}
                  volumes:
                    - name: secrets
                      csi:
                        driver: secrets-store.csi.k8s.io
                        readOnly: true
                        volumeAttributes: {secretProviderClass: desk}
            """;

    private static final String INJECTOR = ACCOUNT + """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: desk, namespace: trade}
            spec:
              serviceName: desk
              selector: {matchLabels: {app: desk}}
              template:
                metadata:
                  labels: {app: desk}
                  annotations:
                    vault.hashicorp.com/agent-inject: "true"
                    vault.hashicorp.com/role: desk
                    vault.hashicorp.com/service: https://keeper.secrets.svc:8200
                    vault.hashicorp.com/tls-skip-verify: "false"
                    vault.hashicorp.com/agent-service-account-token-volume-name: token
                    vault.hashicorp.com/agent-inject-secret-password: kv/data/trade/desk
                spec:
                  serviceAccountName: desk
                  containers:
                    - name: desk
                      image: registry.example.com/trade/desk:2
                  volumes:
                    - name: token
                      projected:
                        sources:
                          - serviceAccountToken: {path: vault, audience: vault}
            """;

    private static final String TOKEN = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: desk, namespace: trade}
            spec:
              selector: {matchLabels: {app: desk}}
              template:
                metadata: {labels: {app: desk}}
                spec:
                  containers:
                    - name: desk
                      image: registry.example.com/trade/desk:2
                      env:
                        - {name: VAULT_ADDR, value: "https://keeper.secrets.svc:8200"}
                        - name: VAULT_TOKEN
                          valueFrom: {secretKeyRef: {name: desk-token, key: token}}
            """;

    private static final String MANIFEST = "estate-0.yaml";
    private static final String SCRIPT = "estate-1.sh";

    private VaultEstates() {}

    private static Estate sound(String manifests) {
        return Estate.of("trade/desk", manifests, SETUP);
    }

    /** By what is wrong; each stands on rung 2 or 3, or on 4 where the secret itself is what is left. */
    static Map<String, Estate> all() {
        Map<String, Estate> all = new LinkedHashMap<>();
        Estate agent = sound(AGENT);
        all.put("Agent, static secret", agent);
        all.put("Agent, on disk", agent.with(MANIFEST, "emptyDir: {medium: Memory}", "emptyDir: {}"));
        all.put(
                "Agent, on the host's disk",
                agent.with(MANIFEST, "emptyDir: {medium: Memory}", "hostPath: {path: /var/desk}"));
        all.put("Agent, long token", agent.with(SCRIPT, "token_ttl=20m", "token_ttl=48h"));
        all.put("Agent, wide binding", agent.with(SCRIPT, "names=desk", "names=*"));
        all.put("Agent, wide grant", agent.with(SCRIPT, "kv/data/trade/desk", "kv/data/*"));
        all.put(
                "Agent, plain http",
                agent.with(MANIFEST, "https://", "http://")
                        .with("vault.yaml", "tls_cert_file = \"/vault/tls/tls.crt\"", "tls_disable = true")
                        .with("vault.yaml", "      tls_key_file  = \"/vault/tls/tls.key\"\n", ""));
        all.put(
                "Agent, default account",
                agent.with(MANIFEST, "serviceAccountName: desk", "serviceAccountName: default")
                        .with(SCRIPT, "names=desk", "names=default"));
        all.put(
                "Agent, AppRole",
                agent.with(MANIFEST, "method \"kubernetes\"", "method \"approle\"")
                        .with(MANIFEST, "auth/kubernetes\"", "auth/approle\"")
                        .with(MANIFEST, "role = \"desk\"", "role_id_file_path = \"/etc/approle/id\"")
                        .with(
                                MANIFEST,
                                "token_path = \"/var/run/secrets/tokens/vault\"",
                                "secret_id_file_path = \"/etc/approle/secret\""));
        all.put("Agent, no such role", agent.with(SCRIPT, "role/desk", "role/other"));
        all.put("Agent, role of another account", agent.with(SCRIPT, "names=desk", "names=other"));
        all.put("Agent, other audience", agent.with(SCRIPT, "audience=vault", "audience=elsewhere"));
        all.put("Agent, other path", agent.with(SCRIPT, "kv/data/trade/desk", "kv/data/trade/other"));
        all.put("Agent, no policy", agent.with(SCRIPT, "  token_policies=desk \\\n", ""));
        all.put(
                "Agent, no such mount",
                agent.with(SCRIPT, "auth enable kubernetes", "auth enable -path=elsewhere kubernetes")
                        .with(SCRIPT, "auth/kubernetes/", "auth/elsewhere/"));
        Estate operator = sound(OPERATOR);
        all.put("VSO, Secret in the cluster", operator);
        all.put(
                "VSO, AppRole",
                operator.with(MANIFEST, "method: kubernetes", "method: appRole")
                        .with(
                                MANIFEST,
                                "kubernetes: {role: desk, serviceAccount: desk, audiences: [vault]}",
                                "appRole: {roleId: desk, secretRef: approle}"));
        all.put("VSO, unverified", operator.with(MANIFEST, "skipTLSVerify: false", "skipTLSVerify: true"));
        Estate external = sound(EXTERNAL_SECRETS);
        all.put("ESO, Secret in the cluster", external);
        all.put(
                "ESO, stored token",
                external.with(
                        MANIFEST,
                        "kubernetes: {mountPath: kubernetes, role: desk, serviceAccountRef: {name: desk, audiences: [vault]}}",
                        "tokenSecretRef: {name: vault-token, key: token}"));
        Estate csi = sound(CSI);
        all.put("CSI, static secret", csi);
        all.put("CSI, unverified", csi.with(MANIFEST, "vaultSkipTLSVerify: \"false\"", "vaultSkipTLSVerify: \"true\""));
        all.put(
                "CSI, no audience",
                csi.with(MANIFEST, "    audience: vault\n", "").with(SCRIPT, "  audience=vault \\\n", ""));
        Estate injector = sound(INJECTOR);
        all.put("injector, static secret", injector);
        all.put(
                "injector, unverified",
                injector.with(MANIFEST, "tls-skip-verify: \"false\"", "tls-skip-verify: \"true\""));
        all.put(
                "injector, AppRole",
                injector.with(MANIFEST, "vault.hashicorp.com/role: desk", "vault.hashicorp.com/auth-type: approle"));
        all.put("a stored token in the environment", sound(TOKEN));
        return all;
    }
}
