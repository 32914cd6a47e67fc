// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.model.ObjectId;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One share of an estate that several processes examine: whole namespaces, chosen by their names alone, so that every process
 * chooses alike without asking the others. The first share also has what lies in no namespace.
 *
 * @param index from 1 to {@code count}
 * @param count how many shares there are, from 1 to 1000
 */
public record Shard(int index, int count) {
    /** Everything in one share. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final int MOST = 1000;

    public Shard {
        if (count < 1 || count > MOST || index < 1 || index > count) {
            throw new IllegalArgumentException(
                    "shard %d/%d: from 1/N to N/N, N at most %d".formatted(index, count, MOST));
        }
    }

    /** Whether this share has the object, by the namespace that it lies in; a Namespace itself lies in none. */
    public boolean owns(ObjectId object) {
        return ownsNamespace(object.namespace());
    }

    /** @param namespace empty for what lies in none */
    public boolean ownsNamespace(String namespace) {
        return index == (namespace.isEmpty() ? 1 : 1 + (int) (checksum(namespace) % count));
    }

    private static long checksum(String namespace) {
        CRC32 checksum = new CRC32();
        checksum.update(namespace.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
