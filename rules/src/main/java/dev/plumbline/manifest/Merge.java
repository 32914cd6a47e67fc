// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Resolves the merge key of YAML 1.1 ({@code <<: *defaults}), which kubectl and Helm still read: what the mapping itself says
 * wins, then the mapping that is named first.
 */
final class Merge {
    private Merge() {}

    static boolean isMerge(ScalarNode key, Node value) {
        if (key.style() != ScalarNode.Style.PLAIN || !key.text().contentEquals("<<")) {
            return false;
        }
        return value instanceof MappingNode
                || (value instanceof SequenceNode sequence
                        && sequence.items().stream().allMatch(MappingNode.class::isInstance));
    }

    /** The entries with the merged ones in the place of their merge key. */
    static List<MappingNode.Entry> resolve(List<MappingNode.Entry> entries) {
        Set<String> taken = new HashSet<>();
        for (MappingNode.Entry entry : entries) {
            if (!isMerge(entry.key(), entry.value())) {
                taken.add(entry.key().value());
            }
        }
        List<MappingNode.Entry> resolved = new ArrayList<>();
        for (MappingNode.Entry entry : entries) {
            if (isMerge(entry.key(), entry.value())) {
                addMissing(entry.value(), taken, resolved);
            } else {
                resolved.add(entry);
            }
        }
        return resolved;
    }

    private static void addMissing(Node value, Set<String> taken, List<MappingNode.Entry> resolved) {
        List<? extends Node> sources = value instanceof SequenceNode sequence ? sequence.items() : List.of(value);
        for (Node source : sources) {
            Set<String> added = new HashSet<>();
            for (MappingNode.Entry entry : ((MappingNode) source).entries()) {
                String key = entry.key().value();
                if (!taken.contains(key)) {
                    resolved.add(entry);
                    added.add(key);
                }
            }
            taken.addAll(added);
        }
    }
}
