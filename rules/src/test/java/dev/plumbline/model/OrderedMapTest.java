// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedMapTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12, 13, 100})
    void aCopyIsTheSameMapInTheSameOrderAndDoesNotChange(int size) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int index = size; index > 0; index--) {
            map.put("key" + index, index);
        }

        Map<String, Integer> copy = OrderedMap.copyOf(map);

        assertThat(copy).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(copy.keySet()).containsExactlyElementsOf(map.keySet());
        assertThat(copy.values()).containsExactlyElementsOf(map.values());
        map.forEach((key, value) -> assertThat(copy).containsEntry(key, value));
        assertThat(copy.containsKey("other")).isFalse();
        assertThatThrownBy(() -> copy.put("other", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(OrderedMap.copyOf(copy)).isEqualTo(map);
        map.put("later", 0);
        assertThat(copy).doesNotContainKey("later");
    }
}
