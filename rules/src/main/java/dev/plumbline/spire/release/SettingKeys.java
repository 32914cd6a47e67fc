// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.release;

import dev.plumbline.spire.text.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which settings a release knows in the blocks where an unknown one stops it. */
public final class SettingKeys {
    private record Key(Optional<Version> since, Optional<Version> removed, String instead) {}

    private static final Map<String, Key> KEYS = read();

    private SettingKeys() {}

    private static Map<String, Key> read() {
        Map<String, Key> keys = new HashMap<>();
        for (List<String> row : Table.rows("settings.tsv")) {
            keys.put(row.get(0) + "." + row.get(1), new Key(version(row.get(2)), version(row.get(3)), row.get(4)));
        }
        return keys;
    }

    private static Optional<Version> version(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(Version.of(word));
    }

    /** False for what no release has had in a block. */
    public static boolean isKnown(String block, String key) {
        return KEYS.containsKey(block + "." + key);
    }

    /** Why a release refuses a key of a block, as half a sentence; empty when it takes it. */
    public static Optional<String> refusal(String block, String key, Version version) {
        Key known = KEYS.get(block + "." + key);
        if (known == null) {
            return Optional.of("no release knows it");
        }
        if (known.since().filter(version::isBefore).isPresent()) {
            return Optional.of("it exists from " + known.since().get() + " on");
        }
        if (known.removed().filter(version::isAtLeast).isPresent()) {
            String instead = known.instead().equals("-") ? "" : "; use " + known.instead();
            return Optional.of("it is gone since " + known.removed().get() + instead);
        }
        return Optional.empty();
    }
}
