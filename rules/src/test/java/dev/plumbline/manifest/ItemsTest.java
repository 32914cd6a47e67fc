// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{name: a}, {name: b}, {name: a}]; a b a#1",
                "[{metadata: {name: a}}, {key: config.ini}, {id: main}]; a config.ini main",
                "[{x: 1}, {x: 2}]; #0 #1",
                "[{key: AKIA1234}, {id: 7f3c9}]; #0 #1",
                "[--password, hunter2]; --password after:--password",
                "[--password=hunter2, --password=x, --tls]; --password --password#1 --tls",
                "[hunter2, hunter3]; #0 #1",
                "[-phunter2, -p, hunter2]; -p -p#1 after:-p",
                "[PASSWORD=hunter2, db_name=x, aHVudGVyMg==]; PASSWORD db_name #0",
                "[a, [b], {name: [c]}]; #0 #1 #2",
                "[-u, {name: x}, y]; -u x #0",
            })
    void anItemIsNamedByWhatItSaysAndNeverByAValue(String list, String names) {
        List<Node> items =
                Reading.document(list).root().asSequence().orElseThrow().items();
        assertThat(String.join(" ", Items.stableNames(items)).replace("after ", "after:"))
                .isEqualTo(names);
        assertThat(Items.stableName(items, 0))
                .isEqualTo(Items.stableNames(items).get(0));
    }
}
