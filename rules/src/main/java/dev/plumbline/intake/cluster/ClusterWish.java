// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a cluster was asked for; shards of one scan ask alike.
 *
 * @param namespaces names and globs; none for all
 * @param excludedNamespaces names and globs
 * @param leftOut kinds that nobody asked for, whether they are served or not
 * @param metadataOnly kinds of which no values were asked for
 */
public record ClusterWish(
        List<String> namespaces,
        List<String> excludedNamespaces,
        SortedSet<ClusterKind> leftOut,
        SortedSet<ClusterKind> metadataOnly) {
    public ClusterWish {
        namespaces = List.copyOf(namespaces);
        excludedNamespaces = List.copyOf(excludedNamespaces);
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
        metadataOnly = Collections.unmodifiableSortedSet(new TreeSet<>(metadataOnly));
    }

    NamespaceFilter filter() {
        return new NamespaceFilter(namespaces, excludedNamespaces);
    }
}
