// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.chain.HopName;
import java.util.List;

/** Clients that show a token which their pod or operator asks for an audience, told by more than one object. */
final class ProjectedTokenClients {
    private static final String ADDRESS = "https://vault.vault.svc:8200";
    private static final String PLAIN = "http://vault.vault.svc:8200";

    private ProjectedTokenClients() {}

    static List<ClientExample> all() {
        return List.of(agent(), injector(), spring(), operator());
    }

    /** The volume says that it is the account's token: neither its path nor its name does. */
    private static ClientExample agent() {
        return new ClientExample(
                        "agent by JWT",
                        """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: agent, namespace: shop}
                data:
                  agent.hcl: |
                    vault { address = "https://vault.vault.svc:8200" }
                    auto_auth {
                      method "jwt" {
                        mount_path = "auth/oidc"
                        config = { role = "app", path = "/proof/token" }
                      }
                    }
                    template {
                      contents    = "{{ with secret \\"secret/data/app/db\\" }}{{ .Data.data.password }}{{ end }}"
                      destination = "/out/db"
                    }
                ---
                """
                                + ClientExample.pod(
                                        "",
                                        """
                initContainers:
                  - name: agent
                    image: hashicorp/vault:2.2.2
                    args: [agent, -config=/agent/agent.hcl]
                    volumeMounts:
                      - {name: agent, mountPath: /agent}
                      - {name: vault-token, mountPath: /proof}
                      - {name: out, mountPath: /out}
                """ + ClientExample.container("volumeMounts: [{name: out, mountPath: /out}]"),
                                        ClientExample.TOKEN + """
                - {name: agent, configMap: {name: agent}}
                - {name: out, emptyDir: {medium: Memory}}
                """))
                .breaking(HopName.ADDRESS, ADDRESS, PLAIN)
                .breaking(HopName.MOUNT, "auth/oidc", "auth/odic")
                .breaking(HopName.ROLE, "role = \"app\"", "role = \"other\"")
                .breaking(HopName.AUDIENCE, "audience: vault", "audience: volt")
                .breaking(HopName.PATH, "secret/data/app/db", "secret/data/other/db");
    }

    private static ClientExample injector() {
        return new ClientExample(
                        "injector by JWT",
                        ClientExample.pod(
                                """
                vault.hashicorp.com/agent-inject: "true"
                vault.hashicorp.com/service: "https://vault.vault.svc:8200"
                vault.hashicorp.com/auth-type: jwt
                vault.hashicorp.com/auth-path: auth/oidc
                vault.hashicorp.com/auth-config-path: /proof/token
                vault.hashicorp.com/role: app
                vault.hashicorp.com/agent-service-account-token-volume-name: vault-token
                vault.hashicorp.com/agent-inject-secret-db: secret/data/app/db
                """,
                                ClientExample.container("volumeMounts: [{name: vault-token, mountPath: /proof}]"),
                                ClientExample.TOKEN))
                .breaking(HopName.ADDRESS, ADDRESS, PLAIN)
                .breaking(HopName.MOUNT, "auth/oidc", "auth/odic")
                .breaking(HopName.ROLE, "role: app", "role: other")
                .breaking(HopName.AUDIENCE, "audience: vault", "audience: volt")
                .breaking(HopName.PATH, "secret/data/app/db", "secret/data/other/db");
    }

    private static ClientExample spring() {
        return new ClientExample(
                        "Spring Cloud Vault with a token file",
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
                          kubernetes: {role: app, kubernetes-path: cluster, service-account-token-file: /proof/token}
                          kv: {enabled: false}
                          database: {enabled: true, role: app, backend: databases}
                ---
                """
                                + ClientExample.pod(
                                        "",
                                        ClientExample.container("""
                volumeMounts: [{name: config, mountPath: /config}, {name: vault-token, mountPath: /proof}]
                """),
                                        ClientExample.TOKEN + "- {name: config, configMap: {name: app}}\n"))
                .breaking(HopName.ADDRESS, ADDRESS, PLAIN)
                .breaking(HopName.MOUNT, "kubernetes-path: cluster", "kubernetes-path: clutter")
                .breaking(HopName.ROLE, "{role: app, k", "{role: application, k")
                .breaking(HopName.AUDIENCE, "audience: vault", "audience: volt")
                .breaking(HopName.PATH, "role: app, backend", "role: application, backend");
    }

    /** Connection, method, mount and audience are those of the VaultAuthGlobal. */
    private static ClientExample operator() {
        return new ClientExample(
                        "Vault Secrets Operator with a VaultAuthGlobal",
                        """
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultConnection
                metadata: {name: vault, namespace: operator}
                spec: {address: "https://vault.vault.svc:8200"}
                ---
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultAuthGlobal
                metadata: {name: everywhere, namespace: operator}
                spec:
                  allowedNamespaces: [shop]
                  vaultConnectionRef: vault
                  defaultAuthMethod: kubernetes
                  defaultMount: cluster
                  kubernetes: {audiences: [vault]}
                ---
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultAuth
                metadata: {name: app, namespace: shop}
                spec:
                  vaultAuthGlobalRef: {name: everywhere, namespace: operator}
                  kubernetes: {role: app, serviceAccount: app}
                ---
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultStaticSecret
                metadata: {name: db, namespace: shop}
                spec:
                  vaultAuthRef: app
                  mount: secret
                  type: kv-v2
                  path: app/db
                  destination: {name: db, create: true}
                ---
                """ + ClientExample.pod("", ClientExample.from("db"), ""))
                .breaking(HopName.ADDRESS, ADDRESS, PLAIN)
                .breaking(HopName.MOUNT, "defaultMount: cluster", "defaultMount: clutter")
                .breaking(HopName.ROLE, "role: app", "role: application")
                .breaking(HopName.AUDIENCE, "audiences: [vault]", "audiences: [volt]")
                .breaking(HopName.PATH, "path: app/db", "path: other/db");
    }
}
