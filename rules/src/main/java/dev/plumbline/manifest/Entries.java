// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Keys and values in turn: a list of entries that need not exist, since a big file has millions. */
final class Entries extends AbstractList<MappingNode.Entry> implements RandomAccess {
    private final Node[] nodes;

    /** @param nodes a key, its value, the next key and so on; even in number */
    Entries(Node[] nodes) {
        this.nodes = nodes;
    }

    Entries(List<MappingNode.Entry> entries) {
        this.nodes = new Node[2 * entries.size()];
        for (int index = 0; index < entries.size(); index++) {
            nodes[2 * index] = entries.get(index).key();
            nodes[2 * index + 1] = entries.get(index).value();
        }
    }

    @Override
    public MappingNode.Entry get(int index) {
        return new MappingNode.Entry(key(index), nodes[2 * index + 1]);
    }

    ScalarNode key(int index) {
        return (ScalarNode) nodes[2 * index];
    }

    @Override
    public int size() {
        return nodes.length / 2;
    }
}
