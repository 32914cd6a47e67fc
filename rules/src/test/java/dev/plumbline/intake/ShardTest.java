// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.model.ObjectId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {
    private static List<Shard> all(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> new Shard(index, count))
                .toList();
    }

    @Test
    void everyNamespaceHasExactlyOneOwner() {
        for (int count : List.of(1, 2, 3, 7, 40)) {
            for (int number = 0; number < 500; number++) {
                String namespace = "team-" + number;
                assertThat(all(count))
                        .filteredOn(shard -> shard.ownsNamespace(namespace))
                        .hasSize(1);
            }
        }
    }

    @Test
    void namespacesAreSpreadEvenly() {
        for (Shard shard : all(5)) {
            long own = IntStream.range(0, 5_000)
                    .filter(number -> shard.ownsNamespace("team-" + number))
                    .count();
            assertThat(own).isBetween(850L, 1_150L);
        }
    }

    @Test
    void theFirstHasWhatLiesInNoNamespace() {
        assertThat(all(4))
                .filteredOn(shard -> shard.owns(ObjectId.core("Namespace", "", "shop")))
                .containsExactly(new Shard(1, 4));
    }

    @Test
    void thereIsNoShardZeroAndNoneAfterTheLast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(0, 3)).withMessageContaining("0/3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(4, 3)).withMessageContaining("4/3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shard(1, 1001))
                .withMessageContaining("1000");
    }
}
