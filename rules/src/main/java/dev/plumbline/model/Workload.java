// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;

/**
 * Anything that runs pods, whatever its kind.
 *
 * @param replicas absent means 1 where the kind has replicas
 * @param copies objects that the workload's controller made with equal text and that were folded into it
 * @param standing whether this is what runs, an old revision that differs, or intended but not seen in the cluster
 */
public record Workload(
        ObjectId id,
        WorkloadKind kind,
        Metadata metadata,
        PodSpec pod,
        Value<Integer> replicas,
        Provenance provenance,
        int copies,
        Standing standing,
        Location at)
        implements Subject {
    /** What a workload object says about the present. */
    public enum Standing {
        CURRENT,
        OLD_REVISION,
        NOT_APPLIED
    }

    public String namespace() {
        return id.namespace();
    }

    public Workload withCopies(int count) {
        return new Workload(id, kind, metadata, pod, replicas, provenance, count, standing, at);
    }

    public Workload withStanding(Standing changed) {
        return new Workload(id, kind, metadata, pod, replicas, provenance, copies, changed, at);
    }
}
