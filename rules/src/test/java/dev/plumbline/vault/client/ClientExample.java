// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.chain.HopName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One client that works against the door of {@link ClientHopsTest}, and for each hop the change of its text that breaks it.
 *
 * @param breaks by hop: what is replaced, and by what
 */
record ClientExample(String name, String manifest, Map<HopName, String[]> breaks) {
    ClientExample(String name, String manifest) {
        this(name, manifest, new EnumMap<>(HopName.class));
    }

    ClientExample breaking(HopName hop, String text, String by) {
        breaks.put(hop, new String[] {text, by});
        return this;
    }

    String broken(HopName hop) {
        String[] change = breaks.get(hop);
        if (!manifest.contains(change[0])) {
            throw new AssertionError(name + " does not hold " + change[0]);
        }
        return manifest.replace(change[0], change[1]);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A pod that runs as account app, with what a client adds to it. */
    static String pod(String annotations, String containers, String volumes) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: app, namespace: shop}
                spec:
                  selector: {matchLabels: {app: app}}
                  template:
                    metadata:
                      labels: {app: app}
                %s    spec:
                      serviceAccountName: app
                %s%s""".formatted(
                        annotations.isEmpty() ? "" : "      annotations:\n" + annotations.indent(8),
                        containers.indent(6),
                        volumes.isEmpty() ? "" : "      volumes:\n" + volumes.indent(8));
    }

    static String container(String more) {
        return "containers:\n  - name: app\n    image: registry.example.org/app:1\n" + more.indent(4);
    }

    static String from(String secret) {
        return container("envFrom: [{secretRef: {name: %s}}]".formatted(secret));
    }

    static List<ClientExample> all() {
        List<ClientExample> examples = new ArrayList<>();
        String adr = "https://vault.vault.svc:8200";
        examples.add(new ClientExample("injector", pod("""
                vault.hashicorp.com/agent-inject: "true"
                vault.hashicorp.com/service: "https://vault.vault.svc:8200"
                vault.hashicorp.com/auth-path: "auth/cluster"
                vault.hashicorp.com/role: "app"
                vault.hashicorp.com/agent-service-account-token-volume-name: "vault-token"
                vault.hashicorp.com/agent-inject-secret-db: "secret/data/app/db"
                """, container(""), TOKEN))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "auth/cluster", "auth/clutter")
                .breaking(HopName.ROLE, "role: \"app\"", "role: \"application\"")
                .breaking(HopName.AUDIENCE, "audience: vault", "audience: volt")
                .breaking(HopName.PATH, "secret/data/app/db", "secret/data/other/db"));
        examples.add(new ClientExample(
                        "agent",
                        AGENT + "\n---\n"
                                + pod("", """
                initContainers:
                  - name: agent
                    image: hashicorp/vault:2.2.2
                    args: [agent, -config=/agent/agent.hcl]
                    volumeMounts:
                      - {name: agent, mountPath: /agent}
                      - {name: vault-token, mountPath: /token}
                      - {name: out, mountPath: /out}
                """ + container("volumeMounts: [{name: out, mountPath: /out}]"), TOKEN + """
                - {name: agent, configMap: {name: agent}}
                - {name: out, emptyDir: {medium: Memory}}
                """))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "auth/cluster", "auth/clutter")
                .breaking(HopName.ROLE, "role = \"app\"", "role = \"application\"")
                .breaking(HopName.AUDIENCE, "audience: vault", "audience: volt")
                .breaking(HopName.PATH, "secret/data/app/db", "secret/data/other/db"));
        examples.add(new ClientExample(
                        "CSI provider", """
                apiVersion: secrets-store.csi.x-k8s.io/v1
                kind: SecretProviderClass
                metadata: {name: db, namespace: shop}
                spec:
                  provider: vault
                  parameters:
                    vaultAddress: https://vault.vault.svc:8200
                    vaultAuthMountPath: cluster
                    roleName: app
                    audience: vault
                    objects: |
                      - objectName: password
                        secretPath: secret/data/app/db
                        secretKey: password
                ---
                """ + pod("", container("volumeMounts: [{name: db, mountPath: /db}]"), """
                - name: db
                  csi: {driver: secrets-store.csi.k8s.io, readOnly: true, volumeAttributes: {secretProviderClass: db}}
                """))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "vaultAuthMountPath: cluster", "vaultAuthMountPath: clutter")
                .breaking(HopName.ROLE, "roleName: app", "roleName: application")
                .breaking(HopName.AUDIENCE, "audience: vault", "audience: volt")
                .breaking(HopName.PATH, "secret/data/app/db", "secret/data/other/db"));
        examples.add(new ClientExample("Vault Secrets Operator", """
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultConnection
                metadata: {name: vault, namespace: shop}
                spec: {address: "https://vault.vault.svc:8200"}
                ---
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultAuth
                metadata: {name: app, namespace: shop}
                spec:
                  vaultConnectionRef: vault
                  method: kubernetes
                  mount: cluster
                  kubernetes: {role: app, serviceAccount: app, audiences: [vault]}
                ---
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultStaticSecret
                metadata: {name: db, namespace: shop}
                spec:
                  vaultAuthRef: app
                  mount: secret
                  type: kv-v2
                  path: app/db
                  refreshAfter: 1h
                  destination: {name: db, create: true}
                ---
                """ + pod("", from("db"), ""))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "mount: cluster", "mount: clutter")
                .breaking(HopName.ROLE, "role: app", "role: application")
                .breaking(HopName.AUDIENCE, "audiences: [vault]", "audiences: [volt]")
                .breaking(HopName.PATH, "path: app/db", "path: other/db"));
        examples.add(new ClientExample("External Secrets Operator", """
                apiVersion: external-secrets.io/v1
                kind: SecretStore
                metadata: {name: vault, namespace: shop}
                spec:
                  provider:
                    vault:
                      server: https://vault.vault.svc:8200
                      path: secret
                      version: v2
                      auth:
                        kubernetes:
                          mountPath: cluster
                          role: app
                          serviceAccountRef: {name: app, audiences: [vault]}
                ---
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata: {name: db, namespace: shop}
                spec:
                  secretStoreRef: {kind: SecretStore, name: vault}
                  target: {name: db}
                  data: [{secretKey: password, remoteRef: {key: app/db, property: password}}]
                ---
                """ + pod("", from("db"), ""))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "mountPath: cluster", "mountPath: clutter")
                .breaking(HopName.ROLE, "role: app", "role: application")
                .breaking(HopName.AUDIENCE, "audiences: [vault]", "audiences: [volt]")
                .breaking(HopName.PATH, "key: app/db", "key: other/db"));
        examples.add(new ClientExample(
                        "bank-vaults webhook",
                        pod(
                                """
                vault.security.banzaicloud.io/vault-addr: "https://vault.vault.svc:8200"
                vault.security.banzaicloud.io/vault-path: "open"
                vault.security.banzaicloud.io/vault-role: "app"
                """,
                                container("env: [{name: PASSWORD, value: \"vault:secret/data/app/db#password\"}]"),
                                ""))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "path: \"open\"", "path: \"opener\"")
                .breaking(HopName.ROLE, "role: \"app\"", "role: \"application\"")
                .breaking(HopName.PATH, "secret/data/app/db", "secret/data/other/db"));
        examples.add(new ClientExample(
                        "Spring Cloud Vault",
                        """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: app, namespace: shop}
                data:
                  application.yml: |
                    spring:
                      cloud:
                        vault:
                          uri: https://vault.vault.svc:8200
                          authentication: KUBERNETES
                          kubernetes: {role: app, kubernetes-path: open}
                          kv: {backend: secret, application-name: app/db}
                ---
                """ + pod("", container("volumeMounts: [{name: config, mountPath: /config}]"), """
                - {name: config, configMap: {name: app}}
                """))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "kubernetes-path: open", "kubernetes-path: opener")
                .breaking(HopName.ROLE, "role: app", "role: application")
                .breaking(HopName.PATH, "application-name: app/db", "application-name: other/db"));
        examples.add(new ClientExample("Quarkus", pod("", container("""
                env:
                  - {name: QUARKUS_VAULT_URL, value: "https://vault.vault.svc:8200"}
                  - {name: QUARKUS_VAULT_AUTHENTICATION_KUBERNETES_ROLE, value: app}
                  - {name: QUARKUS_VAULT_AUTHENTICATION_KUBERNETES_AUTH_MOUNT_PATH, value: auth/open}
                  - {name: QUARKUS_VAULT_SECRET_CONFIG_KV_PATH, value: app/db}
                """), ""))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "auth/open", "auth/opener")
                .breaking(HopName.ROLE, "value: app}", "value: application}")
                .breaking(HopName.PATH, "value: app/db", "value: other/db"));
        examples.add(new ClientExample(
                        "script", pod("", container("""
                command: [/bin/sh, -c]
                args:
                  - |
                    export VAULT_ADDR=https://vault.vault.svc:8200
                    export VAULT_TOKEN=$(vault write -field=token auth/cluster/login role=app jwt=@/token/token)
                    vault kv get -format=json secret/app/db > /out/db
                    exec app
                volumeMounts: [{name: vault-token, mountPath: /token}, {name: out, mountPath: /out}]
                """), TOKEN + "- {name: out, emptyDir: {medium: Memory}}\n"))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "auth/cluster", "auth/clutter")
                .breaking(HopName.ROLE, "role=app", "role=application")
                .breaking(HopName.AUDIENCE, "audience: vault", "audience: volt")
                .breaking(HopName.PATH, "secret/app/db", "secret/other/db"));
        examples.add(new ClientExample("Argo CD Vault plugin", pod("", container("""
                env:
                  - {name: VAULT_ADDR, value: "https://vault.vault.svc:8200"}
                  - {name: AVP_TYPE, value: vault}
                  - {name: AVP_AUTH_TYPE, value: k8s}
                  - {name: AVP_K8S_ROLE, value: app}
                  - {name: AVP_K8S_MOUNT_PATH, value: auth/open}
                """), ""))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "auth/open", "auth/opener")
                .breaking(HopName.ROLE, "value: app}", "value: application}"));
        examples.add(new ClientExample("variables of a library", pod("", container("""
                env:
                  - {name: BAO_ADDR, value: "https://vault.vault.svc:8200"}
                  - {name: VAULT_ROLE, value: app}
                  - {name: VAULT_AUTH_PATH, value: open}
                """), ""))
                .breaking(HopName.ADDRESS, adr, "http://vault.vault.svc:8200")
                .breaking(HopName.MOUNT, "value: open", "value: opener")
                .breaking(HopName.ROLE, "value: app}", "value: application}"));
        return examples;
    }

    static final String TOKEN = """
            - name: vault-token
              projected:
                sources: [{serviceAccountToken: {path: token, audience: vault, expirationSeconds: 600}}]
            """;

    private static final String AGENT = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: agent, namespace: shop}
            data:
              agent.hcl: |
                vault { address = "https://vault.vault.svc:8200" }
                auto_auth {
                  method "kubernetes" {
                    mount_path = "auth/cluster"
                    config = { role = "app", token_path = "/token/token" }
                  }
                }
                template {
                  contents    = "{{ with secret \\"secret/data/app/db\\" }}{{ .Data.data.password }}{{ end }}"
                  destination = "/out/db"
                }
            """;
}
