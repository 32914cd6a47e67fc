// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.apiserver.Fault;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import dev.plumbline.apiserver.StubRequest;
import dev.plumbline.apiserver.StubUser;
import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.Shard;
import dev.plumbline.intake.cluster.ClusterReading;
import dev.plumbline.intake.cluster.NamespaceFilter;
import dev.plumbline.model.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Several processes that read a shard each: what each asks for, and that all of them together see what one would have seen. */
class ShardsOfAClusterTest {
    private static final int TEAMS = 9;
    private static final ClusterRequest ALL =
            request(new NamespaceFilter(List.of(), List.of()), Set.of(), false, Shard.WHOLE);

    @TempDir
    Path folder;

    private final StubApiServer server = StubApiServer.plain(estate());

    private static StubEstate estate() {
        StubEstate estate = StubEstate.kubernetes();
        for (int team = 0; team < TEAMS; team++) {
            estate.add("""
                    apiVersion: v1
                    kind: Namespace
                    metadata: {name: team-%1$d}
                    ---
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: app, namespace: team-%1$d}
                    data: {app.properties: "db.password=nightjar-cove-%1$d"}
                    ---
                    apiVersion: v1
                    kind: Secret
                    metadata: {name: app, namespace: team-%1$d}
                    data: {password: bmlnaHRqYXItY292ZS03MQ==}
                    ---
                    apiVersion: v1
                    kind: Secret
                    metadata: {name: sh.helm.release.v1.app.v1, namespace: team-%1$d}
                    type: helm.sh/release.v1
                    data: {release: "SDRzSUFBQUFBQUFBLw=="}
                    ---
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: app, namespace: team-%1$d}
                    spec:
                      template:
                        spec:
                          containers: [{name: app, image: registry.example.com/app:1.0}]
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: ClusterRole
                    metadata: {name: reader-%1$d}
                    rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]
                    """.formatted(team));
        }
        return estate;
    }

    @BeforeEach
    void kubeconfig() throws Exception {
        Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                current-context: stub
                contexts: [{name: stub, context: {cluster: stub, user: stub, namespace: team-3}}]
                clusters: [{name: stub, cluster: {server: "%s"}}]
                users: [{name: stub, user: {token: "%s"}}]
                """.formatted(server.address(), StubApiServer.TOKEN));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ClusterRequest request(NamespaceFilter filter, Set<String> skipped, boolean metadata, Shard shard) {
        return new ClusterRequest(
                filter,
                skipped,
                metadata,
                Set.of("credential", "exposure", "identity", "spire", "vault", "delivery", "chain"),
                3,
                Optional.of("stub"),
                shard);
    }

    private static ClusterRequest of(ClusterRequest request, Shard shard) {
        return request(request.namespaces(), request.skippedKinds(), request.metadataOnly(), shard);
    }

    /** What one process read. */
    private record Seen(List<Piece> pieces, ClusterReading reading, Coverage apart, List<StubRequest> requests) {
        /** With what the reading says of itself. */
        static Coverage account(ClusterReading reading, List<Coverage> apart) {
            Ledger ledger = new Ledger();
            apart.forEach(coverage -> coverage.gaps().forEach(ledger::gap));
            reading.accountTo(ledger);
            return ledger.coverage();
        }

        List<String> paths() {
            return requests.stream().map(StubRequest::path).toList();
        }
    }

    private Seen read(ClusterRequest request) {
        int before = server.requests().size();
        Ledger ledger = new Ledger();
        ClusterSource source = ClusterSource.open(
                new ClusterAccess(
                        Optional.empty(),
                        Optional.of(folder.resolve("config")),
                        "plumbline/test",
                        Patience.DEFAULT,
                        Map.of()),
                request,
                ShardsOfAClusterTest::gathering,
                ledger,
                new Silence());
        List<Piece> pieces = source.read();
        List<StubRequest> all = server.requests();
        return new Seen(pieces, source.reading(), ledger.coverage(), all.subList(before, all.size()));
    }

    private List<Seen> readShards(ClusterRequest request, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> read(of(request, new Shard(index, count))))
                .toList();
    }

    private static Gathering gathering() {
        byte[] key = "a key for tests, not for anything".getBytes(StandardCharsets.UTF_8);
        ExamineOptions options = new ExamineOptions(LocalDate.parse("2026-11-22"), false);
        return new Gathering(new Examiner(new Fingerprinter(key), options), Keepers.ALL);
    }

    private static final class Silence implements ClusterProgress {
        @Override
        public void warning(String message) {}

        @Override
        public void kinds(int number) {}

        @Override
        public void object(String namespace) {}

        @Override
        public void kindDone(String name) {}
    }

    /** Who asks, and for what. */
    static Stream<Arguments> scans() {
        StubUser admin = StubUser.admin();
        StubUser someSecrets = allBut("secrets").may("", "secrets", "team-2").may("", "secrets", "team-7");
        StubUser oneTeam = StubUser.nobody().may("*", "*", "team-3");
        StubUser oneTeamOfAll = StubUser.nobody()
                .may("*", "*", "team-3")
                .may("*", "*", "team-4")
                .may("", "namespaces", "*");
        return Stream.of(
                arguments("everything", admin, ALL),
                arguments("a user whose rules are not listed", someSecrets.withoutListOfRules(), ALL),
                arguments("secrets of two teams only", allBut("secrets").may("", "secrets", "team-2"), ALL),
                arguments("no secrets", allBut("secrets"), ALL),
                arguments("no deployments", allBut("deployments"), ALL),
                arguments("nobody knows which namespaces there are", allBut("namespaces"), ALL),
                arguments("one team, and no namespaces", oneTeam, ALL),
                arguments("two teams of all", oneTeamOfAll, ALL),
                arguments("nothing at all", StubUser.nobody(), ALL),
                arguments("teams by name", admin, named(List.of("team-1", "team-5", "no-such"), List.of())),
                arguments("a team by name that is the only one", oneTeam, named(List.of("team-3"), List.of())),
                arguments("teams by glob", admin, named(List.of("team-?"), List.of("team-4"))),
                arguments("a glob that fits nothing", admin, named(List.of("nothing-*"), List.of())),
                arguments("all but one", admin, named(List.of(), List.of("team-2", "kube-*"))),
                arguments("without secrets", admin, request(ALL.namespaces(), Set.of("secrets"), false, Shard.WHOLE)),
                arguments("without names", admin, request(ALL.namespaces(), Set.of("namespaces"), false, Shard.WHOLE)),
                arguments("metadata", admin, request(ALL.namespaces(), Set.of("helm-releases"), true, Shard.WHOLE)));
    }

    private static ClusterRequest named(List<String> included, List<String> excluded) {
        return request(new NamespaceFilter(included, excluded), Set.of(), false, Shard.WHOLE);
    }

    private static StubUser allBut(String resource) {
        StubUser user = StubUser.nobody();
        for (String group : List.of("batch", "rbac.authorization.k8s.io", "networking.k8s.io", "policy")) {
            user.may(group, "*", "*");
        }
        Stream.of(
                        "namespaces",
                        "configmaps",
                        "secrets",
                        "pods",
                        "serviceaccounts",
                        "services",
                        "replicationcontrollers")
                .filter(each -> !each.equals(resource))
                .forEach(each -> user.may("", each, "*"));
        Stream.of("deployments", "statefulsets", "daemonsets", "replicasets", "controllerrevisions")
                .filter(each -> !each.equals(resource))
                .forEach(each -> user.may("apps", each, "*"));
        return user;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scans")
    void togetherTheySeeWhatOneSeesAndSaySoInTheSameWords(String name, StubUser user, ClusterRequest request) {
        server.user(StubApiServer.TOKEN, user);
        Seen single = read(request);
        List<String> answers = answers(single.reading().scope());
        Coverage coverage = Seen.account(single.reading(), List.of(single.apart()));

        for (int count : List.of(2, 5)) {
            List<Seen> shards = readShards(request, count);
            List<Piece> pieces = new ArrayList<>();
            shards.forEach(seen -> pieces.addAll(seen.pieces()));
            ClusterReading joined = shards.stream()
                    .map(Seen::reading)
                    .reduce(ClusterReading::and)
                    .orElseThrow();

            assertThat(pieces)
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyInAnyOrderElementsOf(single.pieces());
            assertThat(answers(joined.scope())).isEqualTo(answers);
            assertThat(Seen.account(joined, shards.stream().map(Seen::apart).toList()))
                    .isEqualTo(coverage);
        }
    }

    /** The answer to every question that may be asked. */
    private static List<String> answers(Scope scope) {
        Set<String> namespaces = new TreeSet<>(Set.of("", "kube-system", "no-such", "nothing-here"));
        IntStream.range(0, TEAMS).forEach(team -> namespaces.add("team-" + team));
        List<String> answers = new ArrayList<>();
        for (Wanted wanted : Wanted.all()) {
            for (String namespace : namespaces) {
                answers.add(wanted.name() + " in '" + namespace + "': "
                        + scope.gap(wanted.group(), wanted.kind(), namespace));
            }
        }
        answers.add("Unheard: " + scope.gap("example.com", "Unheard", "team-1"));
        return answers;
    }

    @Test
    void payloadIsAskedForInOwnNamespacesOnlyAndStructureOfTheWholeClusterOnce() {
        int count = 4;
        for (Seen seen : readShards(ALL, count)) {
            Shard shard = seen.reading().shares().get(0);
            List<String> paths = seen.paths();

            List<String> expected = new ArrayList<>();
            Stream.concat(Stream.of("kube-system"), IntStream.range(0, TEAMS).mapToObj(team -> "team-" + team))
                    .filter(shard::ownsNamespace)
                    .forEach(namespace -> Stream.of("configmaps", "secrets")
                            .forEach(kind -> expected.add("/api/v1/namespaces/" + namespace + "/" + kind)));
            assertThat(paths)
                    .filteredOn(path -> path.endsWith("/configmaps") || path.endsWith("/secrets"))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(paths)
                    .filteredOn(path -> path.endsWith("/deployments") || path.endsWith("/api/v1/namespaces"))
                    .containsExactlyInAnyOrder("/apis/apps/v1/deployments", "/api/v1/namespaces");
            assertThat(paths).filteredOn(path -> path.endsWith("/clusterroles")).hasSize(shard.index() == 1 ? 1 : 0);
            assertThat(seen.requests())
                    .filteredOn(request -> request.method().equals("POST"))
                    .hasSize(1);
        }
    }

    @Test
    void whoOwnsNoNamespaceAsksForNoPayload() {
        Shard idle = new Shard(new Shard(1, 2).ownsNamespace("team-8") ? 2 : 1, 2);

        assertThat(read(of(named(List.of("*-8"), List.of()), idle)).paths())
                .contains("/apis/apps/v1/deployments")
                .noneMatch(path -> path.endsWith("/configmaps") || path.endsWith("/secrets"));
    }

    @Test
    void payloadOfANamespaceThatCannotBeReadIsMissingThereAlone() {
        server.fault("/api/v1/namespaces/team-6/secrets", Fault.status(403, "Forbidden"));

        ClusterReading joined = readShards(ALL, 3).stream()
                .map(Seen::reading)
                .reduce(ClusterReading::and)
                .orElseThrow();

        assertThat(Seen.account(joined, List.of()).gaps())
                .extracting(gap -> gap.what() + ": " + gap.message())
                .containsExactly("secrets in team-6: listing is forbidden, so not known is: credentials in Secrets");
        assertThat(joined.scope().complete("", "Secret", "team-6")).isFalse();
        assertThat(joined.scope().complete("", "Secret", "")).isFalse();
        assertThat(joined.scope().complete("", "Secret", "team-5")).isTrue();
    }

    @Test
    void whatAMissingShardWouldHaveIsNotKnown() {
        List<Seen> shards = readShards(ALL, 3);
        Scope scope = shards.get(0).reading().and(shards.get(2).reading()).scope();
        Shard missing = new Shard(2, 3);

        for (int team = 0; team < TEAMS; team++) {
            String namespace = "team-" + team;
            assertThat(scope.complete("apps", "Deployment", namespace)).isNotEqualTo(missing.ownsNamespace(namespace));
        }
        assertThat(scope.complete("apps", "Deployment", "")).isFalse();
        assertThat(scope.complete("rbac.authorization.k8s.io", "ClusterRole", ""))
                .isTrue();
        assertThat(shards.get(1).reading().scope().complete("rbac.authorization.k8s.io", "ClusterRole", ""))
                .isFalse();
    }
}
