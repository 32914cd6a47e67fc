// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.apiserver.Fault;
import dev.plumbline.apiserver.Relay;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fault of the server costs: what was read before it counts, what was not is named and never passes. */
class ClusterFaultsTest {
    private static final String CONFIG_MAPS = "/api/v1/configmaps";
    private static final String SECRETS = "/api/v1/secrets";
    private static final String IN_CONFIG_MAP = "static-credential-in-configmap";
    private static final String IN_SECRET = "static-credential-in-secret";
    private static final List<String> FINDINGS_OF_CONFIG_MAPS =
            List.of(IN_CONFIG_MAP + " ConfigMap/payments/ledger-config", IN_CONFIG_MAP + " ConfigMap/shop/db-config");
    private static final List<String> FINDINGS_OF_SECRETS =
            List.of(IN_SECRET + " Secret/payments/ledger", IN_SECRET + " Secret/shop/db");
    private static final String WITHOUT_SECRETS = ", so not known is: credentials in Secrets";

    @TempDir
    Path folder;

    private final CountDownLatch end = new CountDownLatch(1);
    private final StubApiServer server = StubApiServer.plain(ClusterEstates.shop());

    @AfterEach
    void stop() {
        end.countDown();
        server.close();
    }

    private ClusterRun scan(String... options) {
        return ClusterRun.scan(server, folder, options);
    }

    /** Everything but Secrets was looked at, and nothing is said of a Secret. */
    private static void assertSecretsUnread(ClusterRun run, String... gaps) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings()).isEqualTo(FINDINGS_OF_CONFIG_MAPS);
        assertThat(run.verdicts(IN_SECRET)).isEmpty();
        assertThat(run.looked()).noneMatch(looked -> looked.startsWith("Secret"));
        assertThat(run.gaps()).containsExactly(gaps);
    }

    private static void assertWhole(ClusterRun run) {
        assertThat(run.gaps()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.findings())
                .hasSize(4)
                .containsAll(FINDINGS_OF_CONFIG_MAPS)
                .containsAll(FINDINGS_OF_SECRETS);
        assertThat(run.verdicts(IN_CONFIG_MAP)).containsExactly("pass ConfigMap/shop/colours");
        assertThat(run.looked())
                .containsExactly(
                        "ConfigMap/payments 1",
                        "ConfigMap/shop 2",
                        "Namespace/ 3",
                        "Secret/payments 1",
                        "Secret/shop 1",
                        "ServiceAccount/shop 1",
                        "Deployment/shop 1");
    }

    @Test
    void aClusterThatAnswersWellIsReadWhole() {
        ClusterRun run = scan();

        assertWhole(run);
        assertThat(run.remarks()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void credentialsThatTheServerDoesNotAcceptEndTheScan() {
        ClusterRun run = ClusterRun.scan(ClusterRun.kubeconfig(server.address(), "stale", folder));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("plumbline: cannot scan " + server.address()
                        + ": the server does not accept the credentials (expired?); log in again; try: kubectl version,"
                        + " with the same --context");
        assertThat(run.reasons()).containsExactly("notRead");
    }

    @Test
    void credentialsThatExpireWhileReadingLeaveTheRestUnread() {
        server.fault(SECRETS, Fault.status(401, "Unauthorized"));

        assertSecretsUnread(
                scan(), "secrets: the server no longer accepts the credentials; log in again" + WITHOUT_SECRETS);
    }

    @Test
    void aKindThatMayNotBeListedIsNamedAlthoughTheReviewAllowedIt() {
        server.fault(request -> request.path().endsWith("/secrets"), 100, Fault.status(403, "Forbidden"));

        ClusterRun run = scan();

        assertSecretsUnread(
                run, "secrets: listing is forbidden" + WITHOUT_SECRETS + "; plumbline rbac prints the right");
        assertThat(run.reasons()).containsExactly("forbidden");
    }

    @Test
    void aKindThatGoesAwayBetweenDiscoveryAndListIsNamed() {
        server.fault(SECRETS, Fault.notFoundAsText());

        ClusterRun run = scan();

        assertSecretsUnread(run, "secrets: the kind went away while it was read" + WITHOUT_SECRETS);
        assertThat(run.reasons()).containsExactly("kindNotServed");
    }

    @Test
    void aServerThatIsBusyForAWhileIsAskedAgain() {
        server.fault(request -> request.path().equals(SECRETS), 1, Fault.busy(429, "1"))
                .fault(request -> request.path().equals(CONFIG_MAPS), 1, Fault.busy(503, ""))
                .fault(request -> request.path().equals("/apis"), 1, Fault.busy(503, "1"));

        assertWhole(scan());
    }

    @Test
    void aServerThatStaysBusyIsLeftInPeaceAfterSomeTries() {
        server.fault(SECRETS, Fault.busy(429, ""));

        ClusterRun run = scan();

        assertSecretsUnread(run, "secrets: the server answers 429 and stays busy" + WITHOUT_SECRETS);
        assertThat(asked(SECRETS)).isEqualTo(5);
    }

    @Test
    void aFaultOfTheServerIsTriedAgainAndThenNamed() {
        server.fault(SECRETS, Fault.status(500, "InternalError"));

        ClusterRun run = scan();

        assertSecretsUnread(run, "secrets: the server answers 500 and stays busy" + WITHOUT_SECRETS);
        assertThat(run.reasons()).containsExactly("notRead");
    }

    @Test
    void aConnectionThatBreaksInABodyIsTriedAgainAndNothingCountsTwice() {
        server.fault(request -> request.path().equals(CONFIG_MAPS), 1, Fault.reset());

        assertWhole(scan());
        assertThat(asked(CONFIG_MAPS)).isEqualTo(2);
    }

    @Test
    void aConnectionThatAlwaysBreaksLeavesWhatWasReadBefore() {
        server.fault(CONFIG_MAPS, Fault.reset());

        ClusterRun run = scan();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.gaps())
                .containsExactly("configmaps: the connection broke in an answer, or it took too long, repeatedly,"
                        + " so not known is: credentials and configuration in ConfigMaps");
        assertThat(run.findings()).hasSize(3).contains(IN_CONFIG_MAP + " ConfigMap/payments/ledger-config");
        assertThat(run.looked()).contains("ConfigMap/payments 1").doesNotContain("ConfigMap/shop 2");
    }

    @Test
    void truncatedJsonIsTriedAgainAndNothingCountsTwice() {
        server.fault(request -> request.path().equals(CONFIG_MAPS), 1, Fault.truncated());

        assertWhole(scan());
    }

    @Test
    void jsonThatIsAlwaysTruncatedIsNamed() {
        server.fault(SECRETS, Fault.replaced(body -> body.substring(0, 30)));

        assertSecretsUnread(scan(), "secrets: an answer was cut off or is no JSON, repeatedly" + WITHOUT_SECRETS);
    }

    @Test
    void aBodyThatDripsIsGivenUp() {
        server.fault(SECRETS, Fault.slow(100));

        assertSecretsUnread(
                scan("--request-timeout", "150ms"),
                "secrets: the connection broke in an answer, or it took too long, repeatedly" + WITHOUT_SECRETS);
    }

    @Test
    void aServerThatHangsOnOneListCostsThatList() {
        server.fault(SECRETS, Fault.hang(end));

        ClusterRun run = scan("--request-timeout", "300ms");

        assertSecretsUnread(run, "secrets: the server does not answer in time" + WITHOUT_SECRETS);
        assertThat(asked(SECRETS)).isEqualTo(2);
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsGivenUpAtOnce() {
        server.fault("/api", Fault.hang(end));

        ClusterRun run = scan("--request-timeout", "300ms");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines())
                .containsExactly("plumbline: cannot scan " + server.address()
                        + ": the server does not answer in time; try: kubectl version, with the same --context");
        assertThat(asked("/api")).isEqualTo(1);
    }

    @Test
    void aScanThatTakesTooLongReportsWhatItHas() {
        server.fault(SECRETS, Fault.hang(end));

        ClusterRun run = scan("--request-timeout", "2s", "--time-limit", "1s");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.gaps())
                .contains("secrets: the scan's time was over (--time-limit) before it was read" + WITHOUT_SECRETS);
        assertThat(run.verdicts(IN_SECRET)).isEmpty();
    }

    @Test
    void aLoginPageInsteadOfAListIsNoEmptyList() {
        server.fault(SECRETS, Fault.page("text/html", "<html><body>Please log in</body></html>"));

        assertSecretsUnread(scan(), "secrets: the answer is no JSON; is a proxy in between?" + WITHOUT_SECRETS);
    }

    @Test
    void aLoginPageInsteadOfAServerIsSaidInOneLine() {
        server.fault("/api", Fault.page("text/html", "<html><body>Please log in</body></html>"));

        ClusterRun run = scan();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines())
                .containsExactly("plumbline: cannot scan " + server.address()
                        + ": what answers is no API server: it sends no JSON; is a proxy or login page in between?;"
                        + " try: kubectl version, with the same --context");
    }

    @Test
    void jsonThatIsNoListIsNoEmptyList() {
        server.fault(SECRETS, Fault.page("application/json", "{\"ok\":true}"));

        assertSecretsUnread(
                scan(), "secrets: the answer is no list of objects; is a proxy in between?" + WITHOUT_SECRETS);
    }

    @Test
    void malformedObjectsInAGoodListCostOnlyThemselves() {
        StubEstate estate = ClusterEstates.shop()
                .addItem("secrets", "aaa", "text", "\"not an object\"")
                .addItem("secrets", "aab", "null", "null")
                .addItem("secrets", "aac", "nameless", "{\"metadata\":{},\"data\":{\"password\":\"d2ludGVyaGlsbA==\"}}")
                .addItem("secrets", "aad", "list", "[[{}],1]")
                .addItem("secrets", "aae", "odd", "{\"metadata\":\"odd\",\"data\":[1,2],\"type\":{}}")
                .addItem(
                        "secrets",
                        "aaf",
                        "deep",
                        "{\"metadata\":{\"namespace\":\"aaf\",\"name\":\"deep\"},\"data\":" + "[".repeat(3000)
                                + "]".repeat(3000) + "}")
                .addItem(
                        "secrets",
                        "aag",
                        "strange",
                        "{\"metadata\":{\"namespace\":\"aag\",\"name\":\"strange\",\"labels\":7},\"data\":{\"a\":null,"
                                + "\"b\":{\"c\":1},\"d\":\"not base64!\"},\"type\":null}");
        try (StubApiServer odd = StubApiServer.plain(estate)) {
            ClusterRun run = ClusterRun.scan(odd, folder);

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.findings()).containsAll(FINDINGS_OF_CONFIG_MAPS).containsAll(FINDINGS_OF_SECRETS);
            assertThat(run.gaps())
                    .contains(
                            "secrets item 1 of a page: the object is malformed and was not looked at",
                            "secrets item 2 of a page: the object is malformed and was not looked at",
                            "secrets item 3 of a page: the object is malformed and was not looked at",
                            "secrets item 4 of a page: the object is malformed and was not looked at",
                            "secrets item 5 of a page: the object is malformed and was not looked at",
                            "secrets item 6 of a page: the object is malformed and was not looked at");
            assertThat(run.looked()).contains("Secret/aag 1");
        }
    }

    @Test
    void anObjectOfOneAndAHalfMegabytesIsLookedAtLikeAnyOther() {
        StubEstate estate = ClusterEstates.shop().add("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: large, namespace: shop}
                data:
                  filler: "%s"
                  settings.ini: |
                    [mysql]
                    passwd=winterhill
                """.formatted("lorem ipsum ".repeat(125_000)));
        try (StubApiServer large = StubApiServer.plain(estate)) {
            ClusterRun run = ClusterRun.scan(large, folder);

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.gaps()).isEmpty();
            assertThat(run.findings()).hasSize(5).contains(IN_CONFIG_MAP + " ConfigMap/shop/large");
        }
    }

    @Test
    void aKindServedOnlyInAnOlderVersionIsReadInThatVersion() {
        StubEstate estate = ClusterEstates.shop()
                .serve("external-secrets.io", "SecretStore", true, "v1beta1")
                .serve("external-secrets.io", "PushSecret", true, "v1alpha1")
                .add("""
                apiVersion: external-secrets.io/v1beta1
                kind: SecretStore
                metadata: {name: vault, namespace: shop}
                spec: {provider: {vault: {server: "https://vault.example.com", path: secret, version: v2}}}
                """);
        for (boolean aggregated : new boolean[] {true, false}) {
            try (StubApiServer older = StubApiServer.plain(estate)) {
                ClusterRun run = ClusterRun.scan(aggregated ? older : older.withoutAggregatedDiscovery(), folder);

                assertThat(run.gaps()).isEmpty();
                assertThat(run.code()).isEqualTo(1);
                assertThat(run.looked()).contains("SecretStore/shop 1");
                assertThat(older.requests())
                        .extracting(request -> request.path())
                        .contains(
                                "/apis/external-secrets.io/v1beta1/secretstores",
                                "/apis/external-secrets.io/v1alpha1/pushsecrets");
            }
        }
    }

    @Test
    void anApiGroupWhoseOwnServerIsAwayIsNamed() {
        StubEstate estate = ClusterEstates.shop().serve("external-secrets.io", "SecretStore", true, "v1");
        try (StubApiServer away = StubApiServer.plain(estate).withoutAggregatedDiscovery()) {
            away.fault("/apis/external-secrets.io/v1", Fault.busy(503, ""));

            ClusterRun run = ClusterRun.scan(away, folder);

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.gaps())
                    .contains("secretstores.external-secrets.io: the API group's own server does not answer, so not"
                            + " known is: how secrets are delivered");
            assertThat(run.findings()).containsAll(FINDINGS_OF_SECRETS);
        }
    }

    @Test
    void aClockThatDiffersIsWorthAWordAndDecidesNothing() {
        String header = "(?i)date: [^\r]*";
        try (Relay late = Relay.before(
                        server, answer -> answer.replaceFirst(header, "Date: Sat, 01 Jan 2050 00:00:00 GMT"));
                Relay same = Relay.before(server, answer -> answer)) {
            ClusterRun skewed = ClusterRun.scan(ClusterRun.kubeconfig(late.address(), StubApiServer.TOKEN, folder));
            ClusterRun right = ClusterRun.scan(ClusterRun.kubeconfig(same.address(), StubApiServer.TOKEN, folder));

            assertWhole(skewed);
            assertThat(skewed.report().path("findings"))
                    .isEqualTo(right.report().path("findings"));
            assertThat(right.remarks()).isEmpty();
            assertThat(skewed.remarks())
                    .singleElement()
                    .asString()
                    .matches("the server's clock: it differs from this machine's by [0-9]+ minutes, and this machine's"
                            + " decides what has expired; --as-of gives the day");
        }
    }

    private long asked(String path) {
        return server.requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }
}
