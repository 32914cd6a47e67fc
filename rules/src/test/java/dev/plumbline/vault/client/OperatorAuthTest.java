// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import org.junit.jupiter.api.Test;

/** What a secret of the operator takes from its VaultAuth, and that one from its VaultAuthGlobal. */
class OperatorAuthTest {
    private static VaultClient secret(String allowed, String own) {
        Facts facts = Given.yaml("""
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultAuthGlobal
                metadata: {name: common, namespace: operator}
                spec:
                  allowedNamespaces: [%s]
                  defaultAuthMethod: kubernetes
                  defaultVaultNamespace: team
                  kubernetes: {mount: cluster, audiences: [vault]}
                """.formatted(allowed), """
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultAuth
                metadata: {name: app, namespace: shop}
                spec:
                  vaultAuthGlobalRef: {name: common, namespace: operator}
                  kubernetes: {role: app, serviceAccount: app%s}
                """.formatted(own), """
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultStaticSecret
                metadata: {name: db, namespace: shop}
                spec: {vaultAuthRef: app, mount: secret, type: kv-v2, path: app/db, destination: {name: db, create: true}}
                """);
        return facts.vault()
                .clientsOf(new ObjectId(OperatorClients.GROUP, "VaultStaticSecret", "shop", "db"))
                .get(0);
    }

    @Test
    void theGlobalSaysWhatTheAuthLeavesOut() {
        VaultClient client = secret("shop", "");

        assertThat(client.login().kind()).isEqualTo(Login.Kind.SERVICE_ACCOUNT);
        assertThat(client.login().mount().asKnown()).contains("cluster");
        assertThat(client.login().audience().asKnown()).contains("vault");
        assertThat(client.connection().vaultNamespace().asKnown()).contains("team");
    }

    @Test
    void theAuthItselfComesFirst() {
        VaultClient client = secret("shop", ", mount: own, namespace: other");

        assertThat(client.login().mount().asKnown()).contains("own");
        assertThat(client.connection().vaultNamespace().asKnown()).contains("other");
    }

    @Test
    void aGlobalThatDoesNotAllowTheNamespaceSaysNothing() {
        assertThat(secret("pay", "").login().kind()).isEqualTo(Login.Kind.UNKNOWN);
    }
}
