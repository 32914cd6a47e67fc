// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.intake.Shard;
import dev.plumbline.model.Scope;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterReadingTest {
    private static final List<String> NAMESPACES = List.of("a", "b", "c", "d", "e", "f");
    private static final ClusterWish ALL = wish(List.of());
    private static final Outcome WHOLE = Outcome.complete("", List.of());

    private static ClusterWish wish(List<String> namespaces) {
        return new ClusterWish(namespaces, List.of(), Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    /** A shard's reading as it might be: everything, by namespaces, or with faults. */
    private static ClusterReading random(Random random, Shard shard) {
        List<KindReading> kinds = new ArrayList<>();
        for (String kind : List.of("Namespace", "ConfigMap", "Pod", "ClusterRole")) {
            boolean namespaced = kind.equals("ConfigMap") || kind.equals("Pod");
            TreeMap<String, Outcome> places = new TreeMap<>();
            if (!namespaced || random.nextInt(3) == 0) {
                places.put("", outcome(random));
            } else {
                NAMESPACES.stream()
                        .filter(shard::ownsNamespace)
                        .forEach(namespace -> places.put(namespace, outcome(random)));
            }
            kinds.add(new KindReading(new ClusterKind("", kind), kind, namespaced, "need", places));
        }
        return new ClusterReading(List.of(shard), ALL, Collections.emptySortedSet(), kinds, Optional.empty());
    }

    private static Outcome outcome(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Outcome.forbidden();
            case 1 -> Outcome.gap(UnknownReason.NOT_READ, "the connection broke", List.of());
            case 2 -> Outcome.complete("", List.of("item 1 of a page"));
            default -> WHOLE;
        };
    }

    private static List<ClusterReading> shards(Random random, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> random(random, new Shard(index, count)))
                .toList();
    }

    private static List<String> answers(ClusterReading reading) {
        Scope scope = reading.scope();
        List<String> answers = new ArrayList<>();
        for (String kind : List.of("Namespace", "ConfigMap", "Pod", "ClusterRole", "Unheard")) {
            for (String namespace : List.of("", "a", "b", "c", "d", "e", "f", "no-such")) {
                answers.add(kind + namespace + scope.gap("", kind, namespace));
            }
        }
        return answers;
    }

    @Test
    void theOrderInWhichSharesAreJoinedDoesNotMatter() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            List<ClusterReading> shards = new ArrayList<>(shards(random, 1 + random.nextInt(5)));
            List<String> answers = answers(joined(shards));
            Collections.shuffle(shards, random);
            int cut = random.nextInt(shards.size());

            assertThat(answers(joined(shards))).isEqualTo(answers);
            if (cut > 0) {
                ClusterReading first = joined(shards.subList(0, cut));
                ClusterReading second = joined(shards.subList(cut, shards.size()));
                assertThat(answers(first.and(second))).isEqualTo(answers);
            }
        }
    }

    @Test
    void aKindIsWholeOnlyWhenEveryShareOfItIs() {
        Random random = new Random(4711);
        int whole = 0;
        for (int round = 0; round < 2_000; round++) {
            List<ClusterReading> shards = shards(random, 1 + random.nextInt(3));
            Scope scope = joined(shards).scope();
            for (int kind = 0; kind < 4; kind++) {
                KindReading one = shards.get(0).kinds().get(kind);
                if (!one.namespaced() || !scope.complete("", one.kind().kind(), "")) {
                    continue;
                }
                whole++;
                for (ClusterReading shard : shards) {
                    assertThat(shard.kinds().get(kind).places().values()).allMatch(WHOLE::equals);
                }
            }
        }
        assertThat(whole).isPositive();
    }

    @Test
    void whoListedTheClusterDoesNotVouchForTheShareOfOneWhoMightNot() {
        List<Shard> shards = List.of(new Shard(1, 2), new Shard(2, 2));
        String first = NAMESPACES.stream()
                .filter(shards.get(0)::ownsNamespace)
                .findFirst()
                .orElseThrow();
        String second = NAMESPACES.stream()
                .filter(shards.get(1)::ownsNamespace)
                .findFirst()
                .orElseThrow();
        Scope scope = pods(shards.get(0), "", WHOLE)
                .and(pods(shards.get(1), second, Outcome.forbidden()))
                .scope();

        assertThat(scope.gap("", "Pod", "")).contains(UnknownReason.FORBIDDEN);
        assertThat(scope.gap("", "Pod", second)).contains(UnknownReason.FORBIDDEN);
        assertThat(scope.complete("", "Pod", first)).isFalse();
    }

    private static ClusterReading pods(Shard shard, String namespace, Outcome outcome) {
        TreeMap<String, Outcome> places = new TreeMap<>();
        places.put(namespace, outcome);
        KindReading pods = new KindReading(new ClusterKind("", "Pod"), "pods", true, "workloads", places);
        return new ClusterReading(List.of(shard), ALL, new TreeSet<>(), List.of(pods), Optional.empty());
    }

    @Test
    void whatIsNoShardOfTheSameScanDoesNotJoin() {
        ClusterReading first = ClusterReading.nothing(new Shard(1, 3), ALL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.and(ClusterReading.nothing(new Shard(1, 3), ALL)))
                .withMessage("shard 1/3 is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.and(ClusterReading.nothing(new Shard(2, 4), ALL)))
                .withMessage("shards of different divisions: 1/3 and 1/4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.and(ClusterReading.nothing(new Shard(2, 3), wish(List.of("shop")))))
                .withMessageContaining("different namespaces");
    }

    private static ClusterReading joined(List<ClusterReading> shards) {
        return shards.stream().reduce(ClusterReading::and).orElseThrow();
    }
}
