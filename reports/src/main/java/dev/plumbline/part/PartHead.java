// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import static java.util.Objects.requireNonNull;

import dev.plumbline.intake.Shard;
import dev.plumbline.report.VersionControl;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a part is a part of.
 *
 * @param version of the Plumbline that wrote it
 * @param cluster what parts of one scan have in common; empty for files
 * @param asOf the date by which expiry was judged
 * @param key what parts under the same fingerprint key have in common; empty when the user gave none
 * @param trustedOnly whether ignore files and annotations under the scanned paths were not obeyed
 * @param scanned the arguments as the user gave them
 */
public record PartHead(
        String version,
        String cluster,
        Shard shard,
        LocalDate asOf,
        String key,
        boolean trustedOnly,
        List<String> scanned,
        Optional<VersionControl> revision) {
    public PartHead {
        requireNonNull(version, "version");
        requireNonNull(cluster, "cluster");
        requireNonNull(shard, "shard");
        requireNonNull(asOf, "asOf");
        requireNonNull(key, "key");
        requireNonNull(revision, "revision");
        scanned = List.copyOf(scanned);
    }
}
