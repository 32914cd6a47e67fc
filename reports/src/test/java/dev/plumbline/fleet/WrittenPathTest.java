// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrittenPathTest {
    private static final List<String> KEYS = List.of(
            "spec", "data", "config.ini", "a b", "it's", "say \"no\"", "back\\slash", "x › y", "key#1", "0", "[0]", "");

    @Test
    void aPathOfFieldsIsTheSameAgain() {
        FieldPath path = FieldPath.of("spec", "containers")
                .item(2, "app")
                .key("env")
                .item(0, "DB_PASSWORD")
                .key("value");

        assertThat(WrittenPath.read(path.toString(), path.stable())).isEqualTo(path);
        assertThat(WrittenPath.read("", "")).isEqualTo(FieldPath.root());
    }

    @Test
    void ofAnOpenedValueItsFieldIsKnown() {
        FieldPath path = FieldPath.of("data")
                .key("config.ini")
                .opened("", PathStyle.SECTIONS)
                .key("mysql")
                .key("passwd");
        FieldPath read = WrittenPath.read(path.toString(), path.stable());

        assertThat(read.outer()).isEqualTo(path.outer());
        assertThat(read.inner()).isEqualTo(path.inner());
    }

    @Test
    void whateverThePathBothFormsAreTheSameAgain() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            FieldPath path = FieldPath.root();
            for (int step = random.nextInt(6); step >= 0; step--) {
                String key = KEYS.get(random.nextInt(KEYS.size()));
                path = switch (random.nextInt(6)) {
                    case 0 -> path.item(random.nextInt(12), key);
                    case 1 -> path.opened(key, PathStyle.values()[random.nextInt(PathStyle.values().length)]);
                    case 2 -> path.part(key, "the " + key);
                    case 3 -> path.key(key, random.nextInt(3));
                    default -> path.key(key);
                };
            }
            List<String> written = new ArrayList<>(List.of(path.toString(), path.stable()));
            FieldPath read = WrittenPath.read(path.toString(), path.stable());

            assertThat(List.of(read.toString(), read.stable())).isEqualTo(written);
        }
    }
}
