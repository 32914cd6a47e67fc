// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import java.util.Comparator;

/** A kind and the API group it is of; the core group is empty. */
public record ClusterKind(String group, String kind) implements Comparable<ClusterKind> {
    static final ClusterKind NAMESPACE = new ClusterKind("", "Namespace");

    private static final Comparator<ClusterKind> ORDER =
            Comparator.comparing(ClusterKind::group).thenComparing(ClusterKind::kind);

    @Override
    public int compareTo(ClusterKind other) {
        return ORDER.compare(this, other);
    }
}
