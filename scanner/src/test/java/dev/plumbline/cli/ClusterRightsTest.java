// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.apiserver.Fault;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import dev.plumbline.apiserver.StubRequest;
import dev.plumbline.apiserver.StubUser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan sees with fewer rights than it needs, and that it says what it did not see. */
class ClusterRightsTest {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String IN_CONFIG_MAP = "static-credential-in-configmap";

    @TempDir
    Path folder;

    private final StubEstate estate = ClusterEstates.shop();
    private final StubApiServer server = StubApiServer.plain(estate);

    @AfterEach
    void stop() {
        server.close();
    }

    private ClusterRun scanAs(StubUser user, String... options) {
        server.user(StubApiServer.TOKEN, user);
        return ClusterRun.scan(server, folder, options);
    }

    private List<String> lists() {
        return server.requests().stream()
                .filter(request -> request.method().equals("GET"))
                .map(StubRequest::path)
                .filter(path -> path.matches(".*/(configmaps|secrets|roles)"))
                .sorted()
                .toList();
    }

    @Test
    void whatTheReviewDeniesIsNotAskedForAndSaidBeforehand() {
        ClusterRun run = scanAs(everythingBut("secrets"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("plumbline: for the whole cluster these may not be listed: secrets\n");
        assertThat(run.gaps())
                .containsExactly("secrets: listing is forbidden, so not known is: credentials in Secrets;"
                        + " plumbline rbac prints the right");
        assertThat(run.verdicts("static-credential-in-secret")).isEmpty();
        assertThat(lists()).containsExactly("/api/v1/configmaps", "/apis/" + RBAC + "/v1/roles");
    }

    @Test
    void withRightsForOneNamespaceThatOneIsReadInFullAndAllElseIsNamed() {
        ClusterRun run = scanAs(StubUser.nobody().may("*", "*", "shop").may("", "namespaces", "*"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.looked())
                .containsExactly(
                        "ConfigMap/shop 2",
                        "Namespace/ 3",
                        "Secret/shop 1",
                        "ServiceAccount/shop 1",
                        "Deployment/shop 1");
        assertThat(run.findings())
                .containsExactly(
                        IN_CONFIG_MAP + " ConfigMap/shop/db-config", "static-credential-in-secret Secret/shop/db");
        assertThat(run.gaps())
                .containsExactly(
                        "clusterrolebindings." + RBAC + ": listing is forbidden, so not known is: who can read"
                                + " credentials; plumbline rbac prints the right",
                        "clusterroles." + RBAC + ": listing is forbidden, so not known is: who can read credentials;"
                                + " plumbline rbac prints the right",
                        "namespace kube-system: listing is forbidden, so nothing in it was looked at; plumbline rbac"
                                + " prints the right",
                        "namespace payments: listing is forbidden, so nothing in it was looked at; plumbline rbac"
                                + " prints the right");
        assertThat(run.verdicts("credential-readable-by-everyone")).noneMatch(verdict -> verdict.startsWith("pass"));
    }

    @Test
    void withRightsForOneNamespaceThatOneMayBeNamed() {
        ClusterRun run = scanAs(StubUser.nobody().may("*", "*", "shop"), "--namespace", "shop");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.looked())
                .containsExactly(
                        "ConfigMap/shop 2",
                        "Namespace/ 1",
                        "Secret/shop 1",
                        "ServiceAccount/shop 1",
                        "Deployment/shop 1");
        assertThat(run.gaps()).hasSize(2).allMatch(gap -> gap.startsWith("clusterrole"));
        assertThat(server.requests()).noneMatch(request -> request.path().equals("/api/v1/configmaps"));
    }

    @Test
    void aNamespaceThatIsNamedAloneAndClusterKindsLeftOutIsComplete() {
        ClusterRun run = scanAs(
                StubUser.nobody().may("*", "*", "shop"),
                "--namespace",
                "shop",
                "--skip-kind",
                "clusterroles,clusterrolebindings");

        assertThat(run.gaps()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.remarks()).hasSize(2);
        assertThat(run.verdicts("credential-readable-by-everyone")).noneMatch(verdict -> verdict.startsWith("pass"));
    }

    @Test
    void whenNamespacesMayNotBeListedTheContextsOwnIsReadAndTheOthersAreSaidToBeUnknown() {
        ClusterRun run = scanAs(StubUser.nobody().may("*", "*", "default"));
        estate.add("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: own, namespace: default}
                data: {app.properties: "db.password=nightjar-cove-71"}
                """);
        ClusterRun own = scanAs(StubUser.nobody().may("*", "*", "default"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(own.code()).isEqualTo(3);
        assertThat(own.findings()).containsExactly(IN_CONFIG_MAP + " ConfigMap/default/own");
        assertThat(own.gaps())
                .contains("other namespaces than default: which there are may not be listed, so nothing in them was"
                        + " looked at; name them with --namespace");
        assertThat(own.verdicts(IN_CONFIG_MAP)).isEmpty();
    }

    @Test
    void aKindThatIsForbiddenInSomeNamespacesOnlyIsNamedThere() {
        ClusterRun run = scanAs(everythingBut("secrets").may("", "secrets", "shop"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.looked()).contains("Secret/shop 1").doesNotContain("Secret/payments 1");
        assertThat(run.gaps())
                .containsExactly(
                        "secrets in kube-system: listing is forbidden, so not known is: credentials in Secrets",
                        "secrets in payments: listing is forbidden, so not known is: credentials in Secrets");
    }

    @Test
    void anAuthorizerThatCannotListItsRulesIsAskedKindByKind() {
        ClusterRun run = scanAs(everythingBut("secrets").withoutListOfRules());

        assertThat(run.gaps()).singleElement().asString().startsWith("secrets: listing is forbidden");
        assertThat(run.findings()).hasSize(2);
        assertThat(lists()).doesNotContain("/api/v1/secrets");
    }

    @Test
    void aServerThatReviewsNothingIsTried() {
        server.fault(
                request -> request.path().contains("authorization.k8s.io/v1/self"),
                1000,
                Fault.status(403, "Forbidden"));

        ClusterRun run = scanAs(everythingBut("secrets"));

        assertThat(run.gaps()).singleElement().asString().startsWith("secrets: listing is forbidden");
        assertThat(run.findings()).hasSize(2);
        assertThat(lists()).contains("/api/v1/secrets", "/api/v1/namespaces/shop/secrets");
    }

    @Test
    void whoMayNothingLearnsThat() {
        ClusterRun run = scanAs(StubUser.nobody());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings()).isEmpty();
        assertThat(run.gaps()).hasSize(21).allMatch(gap -> gap.contains("listing is forbidden"));
        assertThat(lists()).isEmpty();
    }

    @Test
    void kindsLeftOutOnRequestAreNotAskedForAndNeverIncomplete() {
        ClusterRun run = scanAs(everythingBut("secrets"), "--skip-kind", "secrets");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.gaps()).isEmpty();
        assertThat(run.remarks()).containsExactly("secrets: left out on request: credentials in Secrets");
        assertThat(server.requests()).noneMatch(request -> request.path().contains("secrets"));
    }

    @Test
    void withMetadataOnlySecretsAreCountedAndNoneOfThemPasses() {
        estate.add("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: applied
                  namespace: shop
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: |
                      {"apiVersion":"v1","kind":"Secret","metadata":{"name":"applied","namespace":"shop"},"stringData":{"password":"nightjar-cove-71"}}
                data: {password: bmlnaHRqYXItY292ZS03MQ==}
                """);

        ClusterRun run = scanAs(StubUser.admin(), "--metadata-only");

        assertThat(run.looked()).contains("Secret/payments 1", "Secret/shop 2");
        assertThat(run.verdicts("static-credential-in-secret"))
                .contains("unknown Secret/payments/ledger leftOut", "unknown Secret/shop/db leftOut")
                .noneMatch(verdict -> verdict.startsWith("pass"));
        assertThat(run.gaps()).isEmpty();
        assertThat(run.remarks())
                .containsExactly("secrets: left out on request: only metadata was asked for, so values are not known");
        assertThat(server.requests())
                .filteredOn(request -> request.path().endsWith("/secrets"))
                .allMatch(request -> request.headers().get("accept").contains("PartialObjectMetadataList"));
    }

    @Test
    void helmReleasesAreLeftOutByTheServerOnRequest() {
        estate.add("""
                apiVersion: v1
                kind: Secret
                metadata: {name: sh.helm.release.v1.db.v1, namespace: shop}
                type: helm.sh/release.v1
                data: {release: "SDRzSUFBQUFBQUFBLw=="}
                """);

        ClusterRun run = scanAs(StubUser.admin(), "--skip-kind", "helm-releases");

        assertThat(run.looked()).contains("Secret/shop 1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.remarks())
                .containsExactly("helm-releases: left out on request: Secrets that hold Helm releases");
        assertThat(server.requests())
                .filteredOn(request -> request.path().endsWith("/secrets"))
                .allMatch(request -> request.query().get("fieldSelector").equals("type!=helm.sh/release.v1"));
    }

    @Test
    void namespacesByGlobAreListedTogetherAndTheRestIsLeftOut() {
        ClusterRun run = scanAs(StubUser.admin(), "--namespace", "pay*");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.looked()).containsExactly("ConfigMap/payments 1", "Namespace/ 1", "Secret/payments 1");
        assertThat(run.verdicts("credential-readable-by-everyone")).isNotEmpty();
    }

    @Test
    void chosenRulesAskOnlyForWhatTheyNeed() {
        ClusterRun run = scanAs(StubUser.admin(), "--rule", IN_CONFIG_MAP);

        assertThat(run.gaps()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.remarks())
                .containsExactly("further kinds: no chosen rule needs them: services, ingresses.networking.k8s.io,"
                        + " networkpolicies.networking.k8s.io, poddisruptionbudgets.policy");
        assertThat(server.requests()).noneMatch(request -> request.path().endsWith("/networkpolicies"));
    }

    private static StubUser everythingBut(String resource) {
        StubUser user = StubUser.nobody();
        for (String group : List.of("apps", "batch", RBAC, "networking.k8s.io", "policy")) {
            user.may(group, "*", "*");
        }
        List.of("namespaces", "configmaps", "secrets", "pods", "serviceaccounts", "services", "replicationcontrollers")
                .stream()
                .filter(each -> !each.equals(resource))
                .forEach(each -> user.may("", each, "*"));
        return user;
    }
}
