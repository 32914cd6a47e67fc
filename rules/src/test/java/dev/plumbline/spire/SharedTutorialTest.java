// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tutorial's secured estate as its chart renders it, beside the checkout: what must be found, what must not, and who gets which identity. */
@Tag("shared")
class SharedTutorialTest {
    private static final Path SHARED = Path.of(System.getProperty("plumbline.shared"));
    private static final String DOMAIN = "apps.demo.example.org";
    private static final Given ESTATE = estate();
    private static final ScanResult RESULT = ESTATE.scan();

    private static Given estate() {
        Given given = Given.nothing();
        try (Stream<Path> secure = Files.walk(SHARED.resolve("tutorial/secure"))) {
            given.text("spire.yaml", Files.readString(SHARED.resolve("real/charts/spire-0.21.0-tutorial.yaml")));
            List<Path> manifests = secure.filter(path -> path.toString().endsWith(".yaml"))
                    // Values of the chart, which the render stands for.
                    .filter(path -> !path.toString().contains("values"))
                    .sorted()
                    .toList();
            for (Path manifest : manifests) {
                given.text(manifest.getFileName().toString(), Files.readString(manifest));
            }
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tornjak-without-authentication   | CRITICAL | StatefulSet/spire-server/spire-server
            tornjak-in-clear                 | HIGH     | StatefulSet/spire-server/spire-server
            tornjak-frontend-wiring          | MEDIUM   | Deployment/spire-server/spire-tornjak-frontend
            server-data-shared               | HIGH     | StatefulSet/spire-server/spire-server
            kubelet-not-verified             | MEDIUM   | DaemonSet/spire-system/spire-agent
            outdated-spire-release           | HIGH     | StatefulSet/spire-server/spire-server
            insecure-discovery-scheme        | HIGH     | Deployment/spire-server/spire-spiffe-oidc-discovery-provider
            issuer-from-request              | LOW      | Deployment/spire-server/spire-spiffe-oidc-discovery-provider
            discovery-published-in-clear     | MEDIUM   | Deployment/spire-server/spire-spiffe-oidc-discovery-provider
            audit-log-off                    | MEDIUM   | StatefulSet/spire-server/spire-server
            sqlite-datastore                 | MEDIUM   | StatefulSet/spire-server/spire-server
            weak-server-key-manager          | HIGH     | StatefulSet/spire-server/spire-server
            default-ca-subject               | LOW      | StatefulSet/spire-server/spire-server
            old-container-locator            | LOW      | DaemonSet/spire-system/spire-agent
            registration-matches-every-pod   | MEDIUM   | ClusterSPIFFEID/spire-mgmt-spire-default
            unanchored-ignored-namespaces    | LOW      | StatefulSet/spire-server/spire-server
            inert-registration-webhook       | LOW      | StatefulSet/spire-server/spire-server
            nodes-proxy-allowed              | MEDIUM   | ClusterRoleBinding/spire-agent
            spire-namespace-pod-security     | MEDIUM   | Namespace/spire-server
            wide-scc-for-spire               | MEDIUM   | SecurityContextConstraints/spire-spiffe-oidc-discovery-provider
            over-privileged-spire-account    | LOW      | RoleBinding/spire-server/spire-controller-manager-leader-election
            agents-miss-tainted-nodes        | LOW      | DaemonSet/spire-system/spire-agent
            agents-miss-tainted-nodes        | LOW      | DaemonSet/spire-system/spire-spiffe-csi-driver
            fetched-secret-on-disk           | MEDIUM   | Deployment/workload-identity-tutorial/py
            fetched-secret-by-sub-path       | LOW      | Deployment/workload-identity-tutorial/py
            dynamic-secret-fetched-once      | LOW      | Deployment/workload-identity-tutorial/py
            no-network-policy-around-spire   | LOW      | StatefulSet/spire-server/spire-server
            """)
    void theStorysDefectsAreFound(String rule, Severity severity, String subject) {
        assertThat(findings(rule))
                .filteredOn(finding ->
                        finding.subject().toString().replace(' ', '/').equals(subject))
                .extracting(Finding::severity)
                .contains(severity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spiffe-volume-not-read-only   | Deployment/workload-identity-tutorial/py
            workload-api-socket-missing   | Deployment/workload-identity-tutorial/py
            workload-api-socket-missing   | Deployment/workload-identity-tutorial/spire-debug
            consumer-without-identity     | Deployment/workload-identity-tutorial/py
            consumer-without-identity     | Deployment/workload-identity-tutorial/spire-debug
            registration-nobody-takes-up  | ClusterSPIFFEID/spire-mgmt-spire-default
            psat-cluster-mismatch         | DaemonSet/spire-system/spire-agent
            agent-token-mismatch          | DaemonSet/spire-system/spire-agent
            parent-id-mismatch            | StatefulSet/spire-server/spire-server
            issuer-host-refused           | Deployment/spire-server/spire-spiffe-oidc-discovery-provider
            server-behind-terminating-proxy | StatefulSet/spire-server/spire-server
            svid-outlives-ca              | StatefulSet/spire-server/spire-server
            long-lived-svids              | StatefulSet/spire-server/spire-server
            """)
    void whatIsSoundPasses(String rule, String subject) {
        assertThat(verdicts(rule)).containsEntry(subject, Verdict.PASS);
    }

    /** The provider serves no TLS, so its certificate is nobody's concern. */
    @Test
    void theCertificateOfAProviderWithoutTlsIsNotJudged() {
        assertThat(verdicts("discovery-certificate-unfit"))
                .containsEntry("Deployment/spire-server/spire-spiffe-oidc-discovery-provider", Verdict.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment/workload-identity-tutorial/py                         | ns/workload-identity-tutorial/sa/py
            Deployment/workload-identity-tutorial/spire-debug                | ns/workload-identity-tutorial/sa/py
            Deployment/vault/vault                                           | ns/vault/sa/vault
            Deployment/spire-server/spire-spiffe-oidc-discovery-provider     | ns/spire-server/sa/spire-spiffe-oidc-discovery-provider
            """)
    void theIdentitiesArePredicted(String workload, String path) {
        Facts facts = ESTATE.facts();
        assertThat(facts.spire().identities())
                .filteredOn(identities ->
                        identities.workload().id().toString().replace(' ', '/').equals(workload))
                .singleElement()
                .satisfies(identities ->
                        assertThat(identities.spiffeIds()).containsExactly("spiffe://" + DOMAIN + "/" + path));
    }

    private static List<Finding> findings(String rule) {
        return RESULT.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    private static Map<String, Verdict> verdicts(String rule) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        RESULT.judgements().stream()
                .filter(judgement -> judgement.rule().id().equals(rule))
                .forEach(judgement ->
                        verdicts.put(judgement.subject().toString().replace(' ', '/'), judgement.verdict()));
        return verdicts;
    }
}
