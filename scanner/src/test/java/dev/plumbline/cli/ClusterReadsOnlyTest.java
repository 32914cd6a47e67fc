// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.apiserver.Fault;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import dev.plumbline.apiserver.StubRequest;
import dev.plumbline.apiserver.StubUser;
import dev.plumbline.cluster.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a scan can send to a server: lists, some gets, and two questions about its own rights. */
class ClusterReadsOnlyTest {
    private static final String REVIEWS = "POST /apis/authorization.k8s.io/v1/";

    @TempDir
    Path folder;

    /** A cluster that serves every kind that is wanted. */
    private static StubEstate everything() {
        StubEstate estate = ClusterEstates.shop();
        for (Wanted wanted : Wanted.all()) {
            String version = wanted.group().isEmpty() || !wanted.group().contains(".") ? "v1" : "v1beta1";
            boolean builtIn = wanted.group().isEmpty() || wanted.group().matches("apps|batch|policy|.*\\.k8s\\.io");
            estate.serve(
                    wanted.group(), wanted.kind(), wanted.resource(), wanted.namespaced(), builtIn ? "v1" : version);
        }
        return estate;
    }

    private static String list(Wanted wanted, String namespace) {
        boolean builtIn = wanted.group().isEmpty() || wanted.group().matches("apps|batch|policy|.*\\.k8s\\.io");
        String version = builtIn || !wanted.group().contains(".") ? "v1" : "v1beta1";
        String base = wanted.group().isEmpty() ? "/api/" + version : "/apis/" + wanted.group() + "/" + version;
        return "GET " + base + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + wanted.resource();
    }

    private Set<String> sent(StubUser user, boolean aggregated, String... options) {
        try (StubApiServer server = StubApiServer.plain(everything()).user(StubApiServer.TOKEN, user)) {
            ClusterRun.scan(aggregated ? server : server.withoutAggregatedDiscovery(), folder, options);
            return sent(server);
        }
    }

    private static Set<String> sent(StubApiServer server) {
        Set<String> sent = new TreeSet<>();
        server.requests().forEach(request -> sent.add(request.method() + " " + request.path()));
        return sent;
    }

    private static Set<String> wholeCluster() {
        Set<String> requests = new TreeSet<>(Set.of(
                "GET /api", "GET /apis", "GET /api/v1/namespaces/kube-system", REVIEWS + "selfsubjectrulesreviews"));
        Wanted.all().forEach(wanted -> requests.add(list(wanted, "")));
        return requests;
    }

    @Test
    void aScanOfAWholeClusterSendsExactlyThese() {
        assertThat(sent(StubUser.admin(), true)).isEqualTo(wholeCluster());
    }

    @Test
    void metadataAndReleasesChangeNoPath() {
        assertThat(sent(StubUser.admin(), true, "--metadata-only")).isEqualTo(wholeCluster());
        assertThat(sent(StubUser.admin(), true, "--skip-kind", "helm-releases")).isEqualTo(wholeCluster());
    }

    @Test
    void theOlderDiscoveryAsksEachGroupThatIsWantedOnce() {
        Set<String> expected = wholeCluster();
        expected.add("GET /api/v1");
        for (Wanted wanted : Wanted.all()) {
            if (!wanted.group().isEmpty()) {
                expected.add(list(wanted, "").replaceFirst("/[^/]+$", ""));
            }
        }

        assertThat(sent(StubUser.admin(), false)).isEqualTo(expected);
    }

    @Test
    void fewRightsAddOneMoreQuestionAndListsByNamespace() {
        Set<String> expected = wholeCluster();
        expected.removeIf(request -> Wanted.all().stream().anyMatch(wanted -> request.equals(list(wanted, ""))));
        expected.add(REVIEWS + "selfsubjectaccessreviews");
        expected.add("GET /api/v1/namespaces/default");
        Wanted.all().stream().filter(Wanted::namespaced).forEach(wanted -> expected.add(list(wanted, "default")));

        assertThat(sent(StubUser.nobody().may("*", "*", "default"), true)).isEqualTo(expected);
    }

    @Test
    void aNamedNamespaceIsListedAlone() {
        Set<String> expected = wholeCluster();
        for (Wanted wanted : Wanted.all()) {
            if (wanted.namespaced() || wanted.resource().equals("namespaces")) {
                expected.remove(list(wanted, ""));
            }
            if (wanted.namespaced()) {
                expected.add(list(wanted, "shop"));
            }
        }
        expected.add("GET /api/v1/namespaces/shop");

        assertThat(sent(StubUser.admin(), true, "--namespace", "shop")).isEqualTo(expected);
    }

    @Test
    void faultsAddNoOtherRequest() {
        for (Fault fault : List.of(
                Fault.status(401, "Unauthorized"),
                Fault.status(403, "Forbidden"),
                Fault.notFoundAsText(),
                Fault.expired(""),
                Fault.truncated())) {
            try (StubApiServer server = StubApiServer.plain(everything())) {
                server.fault("/api/v1/secrets", fault);
                ClusterRun.scan(server, folder);

                assertThat(sent(server))
                        .containsAll(wholeCluster())
                        .allMatch(
                                request -> request.startsWith("GET /") || request.startsWith(REVIEWS + "selfsubject"));
            }
        }
    }

    @Test
    void nothingIsWatchedNoSubresourceIsTouchedAndEveryRequestSaysWhoAsks() {
        try (StubApiServer server = StubApiServer.plain(everything())) {
            ClusterRun.scan(server, folder);

            assertThat(server.requests())
                    .allMatch(request -> Set.of("limit", "continue", "fieldSelector")
                            .containsAll(request.query().keySet()))
                    .allMatch(request -> request.headers().get("user-agent").startsWith("plumbline/"))
                    .allMatch(
                            request -> request.headers().get("accept-encoding").equals("gzip"))
                    .extracting(StubRequest::path)
                    .noneMatch(path -> path.matches(".*/(log|exec|proxy|token|status|scale|attach|portforward)"));
        }
    }
}
