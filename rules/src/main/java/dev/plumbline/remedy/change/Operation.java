// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.change;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * One operation of a JSON patch.
 *
 * @param path JSON pointer
 * @param value empty for a removal
 * @param why what it is for, half a sentence; empty where the operation says it
 */
public record Operation(Kind kind, String path, Optional<Object> value, String why) {
    /** The operations that are used. */
    public enum Kind {
        TEST,
        REMOVE,
        ADD,
        REPLACE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Operation {
        requireNonNull(kind, "kind");
        requireNonNull(path, "path");
        requireNonNull(value, "value");
        requireNonNull(why, "why");
    }

    public static Operation test(String path, Object value) {
        return new Operation(Kind.TEST, path, Optional.of(value), "");
    }

    public static Operation remove(String path, String why) {
        return new Operation(Kind.REMOVE, path, Optional.empty(), why);
    }

    public static Operation add(String path, Object value, String why) {
        return new Operation(Kind.ADD, path, Optional.of(value), why);
    }

    public static Operation replace(String path, Object value, String why) {
        return new Operation(Kind.REPLACE, path, Optional.of(value), why);
    }

    /** As the patch holds it. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = Tree.of("op", kind.word(), "path", path);
        value.ifPresent(each -> tree.put("value", each));
        return tree;
    }
}
