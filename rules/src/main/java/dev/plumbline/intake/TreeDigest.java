// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;

/**
 * Whether two objects have equal text, whatever their quoting, comments and key order. Stays in memory: it is no keyed
 * fingerprint.
 */
public record TreeDigest(long low, long high) {
    private static final long PRIME = 0x100000001b3L;
    private static final long LOW_SEED = 0xcbf29ce484222325L;
    private static final long HIGH_SEED = 0x9e3779b97f4a7c15L;

    static TreeDigest of(Node node) {
        return new TreeDigest(hash(node, LOW_SEED), hash(node, HIGH_SEED));
    }

    private static long hash(Node node, long seed) {
        if (node instanceof ScalarNode scalar) {
            return text(scalar.isNull() ? "" : scalar.value(), seed);
        }
        if (node instanceof SequenceNode sequence) {
            long hash = mix(seed, 2);
            for (Node item : sequence.items()) {
                hash = mix(hash, hash(item, seed));
            }
            return hash;
        }
        long hash = 0;
        for (MappingNode.Entry entry : ((MappingNode) node).entries()) {
            // Added up, because the order of keys says nothing.
            hash += mix(text(entry.key().value(), seed), hash(entry.value(), seed));
        }
        return mix(seed, hash);
    }

    private static long text(String text, long seed) {
        long hash = mix(seed, 1);
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * PRIME;
        }
        return hash;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
