// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For each hop an estate in which only that hop is broken, and one in which only it is unknown; the report names exactly it. An
 * identity is never broken by itself: a SPIFFE ID that cannot be issued breaks the registration.
 */
class HopTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registration    | sidecar  | {app: shop, spiffe: \"true\"} | {app: shop}",
                "registration    | sidecar  | ignoreNamespaces: [\"^kube-system$\"] | ignoreNamespaces: [\"^shop$\"]",
                "registration    | sidecar  | sa/{{ .PodSpec.ServiceAccountName }} | sa//{{ .PodSpec.ServiceAccountName }}",
                "registration    | sidecar  | className: films\\n  spiffeIDTemplate | className: other\\n  spiffeIDTemplate",
                "socket          | sidecar  | /run/spire/sockets/spire-agent.sock | /run/other/spire-agent.sock",
                "socket          | sidecar  | /run/spire/sockets/spire-agent.sock | /run/spire/sockets/agent.sock",
                "socket          | helper   | {name: spiffe-workload-api, mountPath: /run/spire/sockets, readOnly: true} | {name: config, mountPath: /other}",
                "address         | sidecar  | https://vault.vault.svc:8200\"} | https://vault.vault.svc:8300\"}",
                "address         | injector | service: https://vault.vault.svc:8200 | service: http://vault.vault.svc:8200",
                "address         | csi      | vaultAddress: https://vault.vault.svc:8200 | vaultAddress: https://vaults.vault.svc:8200",
                "mount           | helper   | mount_path = \"auth/jwt\" | mount_path = \"auth/spire\"",
                "mount           | injector | vault.hashicorp.com/role: shop | vault.hashicorp.com/role: shop\\n        vault.hashicorp.com/auth-path: auth/k8s",
                "issuer          | sidecar  | oidc_discovery_url=https://oidc.apps.example.com | oidc_discovery_url=https://oidc.apps.example.com/",
                "issuer          | helper   | oidc_discovery_url=https://oidc.apps.example.com | oidc_discovery_url=https://oidc.other.example.com",
                "audience        | helper   | jwt_audience = \"vault\" | jwt_audience = \"bao\"",
                "audience        | injector | audience: vault, expirationSeconds | audience: other, expirationSeconds",
                "audience        | csi      | audience: vault\\n | objectsVersion: array\\n",
                "audience        | operator | audiences: [vault] | audiences: [other]",
                "role            | sidecar  | sa/shop \\\\ | sa/other \\\\",
                "role            | injector | bound_service_account_names=shop | bound_service_account_names=other",
                "role            | csi      | roleName: shop | roleName: shopp",
                "role            | helper   | role_type=jwt | role_type=oidc",
                "policy          | injector | token_policies=shop | token_policies=",
                "path            | csi      | path \"database/creds/shop\" | path \"database/creds/other\"",
                "path            | sidecar  | path \"secret/data/shop/db\" | path \"secret/shop/db\"",
                "path            | helper   | capabilities = [\"read\"] | capabilities = [\"deny\"]",
                "path            | external | capabilities = [\"read\"] | capabilities = [\"update\"]",
                "delivery        | sidecar  | name: fetched, mountPath: /run/db, readOnly: true | name: fetched, mountPath: /app/db.ini, subPath: config.ini, readOnly: true",
                "delivery        | helper   | name: fetched, mountPath: /run/secrets, readOnly: true | name: fetched, mountPath: /db.ini, subPath: other.ini, readOnly: true"
            })
    void aFaultBreaksItsOwnHopAndIsOneFinding(String hop, String mechanism, String from, String to) {
        ChainEstate estate = ChainEstate.sound(mechanism).with(text(from), text(to));

        assertThat(ChainEstate.hops(estate.standing(), Hop.Verdict.BROKEN)).isEqualTo(hop);
        List<Finding> findings = estate.scan().findings().stream()
                .filter(finding -> finding.rule().id().equals("broken-chain-to-secret"))
                .toList();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.defect().hop()).contains(hop);
            assertThat(finding.message()).contains(hop);
            assertThat(finding.flow()).hasSizeGreaterThan(4);
            assertThat(finding.defect().related()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registration | mtls | {app: shop, spiffe: \"true\"} | {app: shop}",
                "socket       | mtls | {name: spiffe-workload-api, mountPath: /run/spire/sockets, readOnly: true} | {name: config, mountPath: /other}",
            })
    void aWayWithoutSecretBreaksAtItsOwnHops(String hop, String mechanism, String from, String to) {
        Standing standing =
                ChainEstate.sound(mechanism).with(text(from), text(to)).standing();

        assertThat(ChainEstate.hops(standing, Hop.Verdict.BROKEN)).isEqualTo(hop);
    }

    @ParameterizedTest
    @CsvSource({"sidecar", "injector", "mtls"})
    void anAccountThatDoesNotExistBreaksItsHop(String mechanism) {
        ChainEstate estate = ChainEstate.sound(mechanism)
                .with("kind: ServiceAccount\nmetadata: {name: shop,", "kind: ServiceAccount\nmetadata: {name: other,");

        assertThat(ChainEstate.hops(ChainEstate.standing(estate.completeFacts()), Hop.Verdict.BROKEN))
                .isEqualTo("service account");
        assertThat(ChainEstate.hops(estate.standing(), Hop.Verdict.UNKNOWN)).isEqualTo("service account");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registration    | sidecar  | podSelector: {matchLabels: {spiffe: \"true\"}} | namespaceSelector: {matchLabels: {team: films}}",
                "issuer          | sidecar  | oidc_discovery_url=https://oidc.apps.example.com | oidc_discovery_url=$ISSUER",
                "identity        | mtls     | sa/{{ .PodSpec.ServiceAccountName }} | node/{{ .NodeMeta.UID }}",
                "socket          | sidecar  | value: /run/spire/sockets/spire-agent.sock | valueFrom: {configMapKeyRef: {name: settings, key: socket}}",
                "address         | sidecar  | value: \"https://vault.vault.svc:8200\" | value: \"$VAULT_ADDR\"",
                "address         | injector | service: https://vault.vault.svc:8200 | service: https://vault.elsewhere.example.com",
                "audience        | helper   | jwt_audience = \"vault\", | ",
                "role            | sidecar  | ns/shop/sa/shop \\\\ | ns/shop/sa/$ACCOUNT \\\\",
                "role            | injector | token_ttl=15m token_max_ttl=1h | token_ttl=$TTL",
                "policy          | csi      | token_policies=shop | token_policies=shop,metrics",
                "path            | helper   | secret \"database/creds/shop\" | secret (env \"DB_PATH\")",
                "path            | injector | agent-inject-secret-db.ini: database/creds/shop | agent-inject-token: \"true\"",
                "delivery        | operator | default_ttl=1h max_ttl=24h | db_name=shop"
            })
    void whatIsNotSeenLeavesItsOwnHopUnknown(String hop, String mechanism, String from, String to) {
        Standing standing = ChainEstate.sound(mechanism)
                .with(text(from), to == null ? "" : text(to))
                .standing();

        assertThat(ChainEstate.hops(standing, Hop.Verdict.UNKNOWN)).isEqualTo(hop);
        assertThat(ChainEstate.hops(standing, Hop.Verdict.BROKEN)).isEmpty();
        assertThat(standing.edges().stream().flatMap(edge -> edge.unknown().stream()))
                .allSatisfy(unknown -> assertThat(unknown.settle()).isNotEmpty());
        assertThat(standing.rung().orElseThrow().lowest()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spire.yaml    | registration, identity, issuer, role",
                "vault.yaml    | address",
                "kv.sh         | policy, path",
                "jwt.sh        | mount, audience, role, policy, path",
            })
    void aFileThatWasNotReadLeavesItsHopsUnknown(String file, String hops) {
        Standing standing = ChainEstate.sound("sidecar").without(file).standing();

        assertThat(ChainEstate.hops(standing, Hop.Verdict.UNKNOWN)).isEqualTo(hops);
        assertThat(ChainEstate.hops(standing, Hop.Verdict.BROKEN)).isEmpty();
        assertThat(standing.rung().orElseThrow().lowest()).isEqualTo(3);
        assertThat(standing.rung().orElseThrow().isExact()).isFalse();
    }

    private static String text(String cell) {
        return cell.replace("\\n", "\n").replace("\\\\", "\\");
    }
}
