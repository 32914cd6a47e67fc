// SPDX-License-Identifier: Apache-2.0
/**
 * Parts of a scan: {@code plumbline.dev/part/v1}, which one shard writes and {@code merge} reads.
 *
 * <p>A part holds facts and no verdicts, so that wiring which spans shards is judged whole. It holds masked trees, of which
 * merge makes records again with the readers that a scan uses; so what rules come to read tomorrow needs no change here. No
 * payload of a ConfigMap or Secret is in it, nor a hash that could be compared without the key.
 */
@NullMarked
package dev.plumbline.part;

import org.jspecify.annotations.NullMarked;
