// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mechanism reaches the rung that it deserves, on Vault and on OpenBao, and stays below for each cap. */
class LadderTest {
    @ParameterizedTest
    @CsvSource({"sidecar, 4", "helper, 5", "injector, 5", "csi, 5", "operator, 4", "external, 4", "store, 3", "mtls, 5"
    })
    void aSoundEstateReachesItsRung(String mechanism, String rung) {
        Standing standing = ChainEstate.sound(mechanism).standing();

        assertThat(ChainEstate.hops(standing, Hop.Verdict.BROKEN)).isEmpty();
        assertThat(ChainEstate.hops(standing, Hop.Verdict.UNKNOWN)).isEmpty();
        assertThat(standing.rung().orElseThrow()).hasToString(rung);
    }

    @ParameterizedTest
    @CsvSource({"sidecar, 4", "helper, 5", "injector, 5", "csi, 5", "operator, 4", "external, 4", "store, 3"})
    void openBaoIsJudgedAlike(String mechanism, String rung) {
        Standing standing = ChainEstate.openBao(mechanism).standing();

        assertThat(ChainEstate.hops(standing, Hop.Verdict.BROKEN)).isEmpty();
        assertThat(ChainEstate.hops(standing, Hop.Verdict.UNKNOWN)).isEmpty();
        assertThat(standing.rung().orElseThrow()).hasToString(rung);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STATIC_SECRET        | 4 | injector | database/creds/shop | secret/data/shop/db",
                "ON_DISK              | 3 | helper   | name: fetched, emptyDir: {medium: Memory} | name: fetched, emptyDir: {}",
                "UNVERIFIED_TRANSPORT | 3 | csi      | vaultCACertPath: /vault/tls/ca.crt | vaultSkipTLSVerify: \"true\"",
                "UNVERIFIED_TRANSPORT | 3 | helper   | ca_cert = \"/tls/ca.crt\" | tls_skip_verify = true",
                "DEV_SERVER           | 3 | injector | \"server\", \"-config=/vault/config/vault.hcl\" | \"server\", \"-dev\", \"-dev-tls\"",
                "WIDE_BINDING         | 3 | csi      | bound_service_account_names=shop | bound_service_account_names='*'",
                "WIDE_GRANT           | 3 | injector | database/creds/shop\" { | *\" {",
                "LONG_TOKEN           | 3 | injector | token_ttl=15m token_max_ttl=1h | token_ttl=24h",
                "LONG_TOKEN           | 3 | csi      | token_ttl=15m token_max_ttl=1h | token_period=10m",
                "LONG_TOKEN           | 3 | csi      | token_ttl=15m token_max_ttl=1h | token_type=service",
                "NO_AUDIENCE          | 4 | injector | audience=vault | token_type=service",
                "GENERIC_AUDIENCE     | 4 | csi      | audience=vault | audience=https://kubernetes.default.svc",
                "LONG_LEASE           | 4 | csi      | default_ttl=1h | default_ttl=48h",
                "SYNCHRONISED         | 3 | operator | default_ttl=1h | default_ttl=4h",
                "SYNCHRONISED_BRIEFLY | 4 | operator | default_ttl=1h | default_ttl=30m"
            })
    void eachCapKeepsItBelow(Cap cap, String rung, String mechanism, String from, String to) {
        ChainEstate estate = ChainEstate.sound(mechanism).with(from, to);
        if (cap == Cap.GENERIC_AUDIENCE) {
            estate = estate.with("audience: vault", "audience: https://kubernetes.default.svc");
        }
        if (cap == Cap.STATIC_SECRET) {
            estate = estate.andResource("kv.sh");
        }
        Standing standing = estate.standing();

        assertThat(standing.obstacles()).contains(cap);
        assertThat(standing.rung().orElseThrow()).hasToString(rung);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARED_IDENTITY, 3, helper",
        "SHARED_IDENTITY, 3, injector",
        "SHARED_IDENTITY, 3, mtls",
    })
    void aSecondWorkloadWithTheIdentityKeepsItBelow(Cap cap, String rung, String mechanism) {
        Standing standing = ChainEstate.sound(mechanism).and("debug.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: debug, namespace: shop, labels: {spiffe: "true"}}
                        spec:
                          serviceAccountName: shop
                          containers: [{name: shell, image: "registry.example.com/shell:1", command: [sleep, infinity]}]
                        """).standing();

        assertThat(standing.obstacles()).contains(cap);
        assertThat(standing.rung().orElseThrow()).hasToString(rung);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KUBERNETES_SECRET | 1 | valueFrom: {secretKeyRef: {name: shop-password, key: password}}",
                "LITERAL           | 0 | value: correct-horse-battery",
            })
    void aSecondWayKeepsItWhereItStands(Cap cap, String rung, String source) {
        Standing standing = ChainEstate.sound("csi")
                .with("image: registry.example.com/shop:1.4.2", """
                        image: registry.example.com/shop:1.4.2
                                  env: [{name: DB_PASSWORD, %s}]""".formatted(source))
                .standing();

        assertThat(standing.obstacles()).contains(cap);
        assertThat(standing.rung().orElseThrow()).hasToString(rung);
    }

    @ParameterizedTest
    @CsvSource({"VAULT_TOKEN", "BAO_TOKEN"})
    void aStoredTokenBesideTheIdentityIsAStaticLogin(String variable) {
        Standing standing = ChainEstate.sound("csi")
                .with("image: registry.example.com/shop:1.4.2", """
                        image: registry.example.com/shop:1.4.2
                                  env: [{name: %s, valueFrom: {secretKeyRef: {name: token, key: token}}}]""".formatted(variable))
                .standing();

        assertThat(standing.rung().orElseThrow()).hasToString("2");
    }

    @ParameterizedTest
    @CsvSource({
        "spiffe://apps.example.com/ns/shop/*, 3",
        "spiffe://apps.example.com/ns/shop/sa/sho*, 3",
        "spiffe://*, 3",
        "spiffe://apps.example.com/ns/shop/sa/shop, 5"
    })
    void aSubjectWithAStarAdmitsMoreThanItself(String subject, String rung) {
        ChainEstate estate = ChainEstate.sound("helper").without("jwt.sh").and("jwt.sh", """
                vault auth enable jwt
                vault write auth/jwt/config oidc_discovery_url=https://oidc.apps.example.com
                vault write auth/jwt/role/shop - <<ROLE
                {
                  "role_type": "jwt",
                  "user_claim": "sub",
                  "bound_audiences": ["vault"],
                  "bound_claims_type": "glob",
                  "bound_claims": {"sub": "%s"},
                  "token_policies": ["shop"],
                  "token_ttl": "15m"
                }
                ROLE
                """.formatted(subject));

        assertThat(estate.rung()).hasToString(rung);
    }

    @Test
    void aDynamicSecretThatIsFetchedOnceLapses() {
        Standing standing = ChainEstate.sound("sidecar")
                .with("shop/db\n", "shop/creds\n")
                .with("secret/data/shop/db", "secret/data/shop/creds")
                .with("-path=secret -version=2 kv", "-path=secret database")
                .standing();

        assertThat(standing.obstacles()).contains(Cap.FETCHED_ONCE);
        assertThat(standing.rung().orElseThrow()).hasToString("4");
    }

    @Test
    void aCopyOfTheSecretAtRestKeepsItBelow() {
        Standing standing = ChainEstate.sound("sidecar").and("old.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: db, namespace: shop}
                        data: {password: correct-horse-battery}
                        """).standing();

        assertThat(standing.obstacles()).contains(Cap.COPY_AT_REST);
        assertThat(standing.rung().orElseThrow()).hasToString("3");
    }

    @Test
    void keysOfVaultAtRestKeepEveryClientBelow() {
        Standing standing = ChainEstate.sound("csi").and("keys.yaml", """
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: vault-keys, namespace: vault}
                        stringData: {root-token: hvs.CAESIJlU9Yx3sTgQvHn4kRm2Zb8WqLpD0eFfXc7uAoIyKh5tGh4KHGh2cy5tVnE}
                        """).standing();

        assertThat(standing.obstacles()).contains(Cap.EXPOSED_SERVER);
        assertThat(standing.rung().orElseThrow()).hasToString("3");
    }

    @Test
    void whatIsCopiedIntoAConfigMapIsALiteral() {
        Standing standing = ChainEstate.sound("store")
                .with("target: {name: shop-db}", "target: {name: shop-db, manifest: {apiVersion: v1, kind: ConfigMap}}")
                .with("envFrom: [{secretRef: {name: shop-db}}]", "envFrom: [{configMapRef: {name: shop-db}}]")
                .standing();

        assertThat(standing.obstacles()).contains(Cap.PUBLISHED);
        assertThat(standing.rung().orElseThrow()).hasToString("0");
    }
}
