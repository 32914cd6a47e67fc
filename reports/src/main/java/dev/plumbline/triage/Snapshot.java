// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a comparison needs of a report: its findings, where its workloads stood, and how far it looked.
 *
 * @param cluster empty without one
 * @param rules ids of the rules that ran
 * @param unknown what it could not judge
 */
public record Snapshot(
        Optional<String> cluster,
        Set<String> rules,
        List<EarlierFinding> findings,
        List<Standing> workloads,
        Set<Doubt> unknown,
        Looked looked) {
    /** Where a workload stood; empty without a rung. */
    public record Standing(String estate, String workload, Optional<Integer> rung) {}

    /** A rule that could not judge a subject. */
    public record Doubt(String rule, String subject) {}

    /**
     * What was looked at.
     *
     * @param scanned what the user named; empty text for the root of all paths
     * @param files that were read
     * @param gaps files or folders that were not
     * @param extents objects of a cluster that were not; an empty kind or namespace stands for all
     */
    public record Looked(
            List<String> scanned,
            Set<String> files,
            Set<String> gaps,
            List<Extent> extents,
            List<String> namespaces,
            List<String> excludedNamespaces) {
        /** Objects of a kind in a namespace. */
        public record Extent(String kind, String namespace) {
            boolean holds(EarlierFinding finding) {
                return (kind.isEmpty() || kind.equals(finding.kind()))
                        && (namespace.isEmpty() || namespace.equals(finding.namespace()));
            }
        }

        public Looked {
            scanned = List.copyOf(scanned);
            files = Set.copyOf(files);
            gaps = Set.copyOf(gaps);
            extents = List.copyOf(extents);
            namespaces = List.copyOf(namespaces);
            excludedNamespaces = List.copyOf(excludedNamespaces);
        }
    }

    public Snapshot {
        rules = Set.copyOf(rules);
        findings = List.copyOf(findings);
        workloads = List.copyOf(workloads);
        unknown = Set.copyOf(unknown);
    }
}
