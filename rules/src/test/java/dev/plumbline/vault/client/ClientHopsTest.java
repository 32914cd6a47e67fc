// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Hop;
import dev.plumbline.chain.HopName;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each client against one door: sound as it is, and broken at the hop whose text is changed. */
class ClientHopsTest {
    private static final String SERVER = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: vault, namespace: vault}
            spec:
              serviceName: vault
              selector: {matchLabels: {app: vault}}
              template:
                metadata: {labels: {app: vault}}
                spec:
                  containers:
                    - name: vault
                      image: hashicorp/vault:2.2.2
                      args: [server, -config=/vault/config]
                      ports: [{containerPort: 8200}]
                      volumeMounts: [{name: config, mountPath: /vault/config}]
                  volumes: [{name: config, configMap: {name: vault}}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: vault, namespace: vault}
            data:
              vault.hcl: |
                storage "raft" { path = "/vault/data" }
                listener "tcp" {
                  address       = "[::]:8200"
                  tls_cert_file = "/vault/tls/tls.crt"
                  tls_key_file  = "/vault/tls/tls.key"
                }
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: vault, namespace: vault}
            spec: {selector: {app: vault}, ports: [{name: https, port: 8200}]}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: app, namespace: shop}
            """;
    private static final String SETUP = """
            vault secrets enable -path=secret -version=2 kv
            vault policy write app - <<EOF
            path "secret/data/app/*" { capabilities = ["read"] }
            path "databases/creds/app" { capabilities = ["read"] }
            EOF
            vault secrets enable -path=databases database
            vault write databases/roles/app db_name=app default_ttl=1h
            vault auth enable -path=cluster kubernetes
            vault write auth/cluster/config kubernetes_host=https://kubernetes.default.svc
            vault write auth/cluster/role/app bound_service_account_names=app bound_service_account_namespaces=shop \\
              audience=vault token_policies=app token_ttl=15m token_max_ttl=30m
            vault auth enable -path=open kubernetes
            vault write auth/open/config kubernetes_host=https://kubernetes.default.svc
            vault write auth/open/role/app bound_service_account_names=app bound_service_account_namespaces=shop \\
              token_policies=app token_ttl=15m token_max_ttl=30m
            vault auth enable -path=oidc jwt
            vault write auth/oidc/config oidc_discovery_url=https://issuer.example.org
            vault write auth/oidc/role/app - <<EOF
            {"role_type": "jwt", "user_claim": "sub", "bound_audiences": ["vault"], "token_policies": ["app"],
             "bound_claims": {"/kubernetes.io/namespace": "shop", "/kubernetes.io/serviceaccount/name": ["app", "web"]},
             "token_ttl": "15m", "token_max_ttl": "30m"}
            EOF
            vault write auth/oidc/role/other - <<EOF
            {"role_type": "jwt", "user_claim": "sub", "bound_audiences": ["vault"], "token_policies": ["app"],
             "bound_claims": {"/kubernetes.io/namespace": "other"}, "token_ttl": "15m", "token_max_ttl": "30m"}
            EOF
            """;

    private static List<Edge> edges(String client) {
        Facts facts = Given.nothing()
                .text("server.yaml", SERVER)
                .text("setup.sh", SETUP)
                .text("app.yaml", client)
                .complete()
                .facts();
        List<Edge> edges = facts.chain()
                .standing(new ObjectId("apps", "Deployment", "shop", "app"))
                .orElseThrow()
                .edges();
        return edges.stream().filter(edge -> edge.kind() == Edge.Kind.VAULT).toList();
    }

    private static List<String> words(Edge edge) {
        return edge.hops().stream()
                .map(hop -> hop.name() + " " + hop.verdict() + ": " + hop.statement())
                .toList();
    }

    private static List<ClientExample> examples() {
        return Stream.of(ClientExample.all(), ProjectedTokenClients.all())
                .flatMap(List::stream)
                .toList();
    }

    static Stream<ClientExample> clients() {
        return examples().stream();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aSoundClientHasNoBrokenAndNoUnknownHop(ClientExample client) {
        List<Edge> edges = edges(client.manifest());

        assertThat(edges).hasSize(1);
        assertThat(edges.get(0).broken()).as("%s", words(edges.get(0))).isEmpty();
        assertThat(edges.get(0).unknown().stream().map(Hop::name).filter(client.breaks()::containsKey))
                .as("%s", words(edges.get(0)))
                .isEmpty();
    }

    static Stream<Object[]> everyBreak() {
        return examples().stream()
                .flatMap(example -> example.breaks().keySet().stream().map(hop -> new Object[] {example, hop}));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everyBreak")
    void aBrokenClientIsBrokenAtThatHop(ClientExample client, HopName hop) {
        List<Edge> edges = edges(client.broken(hop));

        assertThat(edges).hasSize(1);
        assertThat(edges.get(0).hop(hop).map(Hop::verdict))
                .as("%s", words(edges.get(0)))
                .contains(Hop.Verdict.BROKEN);
    }
}
