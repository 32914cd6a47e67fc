// SPDX-License-Identifier: Apache-2.0
/**
 * Compares what files intend with what a cluster has: only in fields that a hop, a credential or a right depends on, because a
 * cluster adds defaults, status and what its controllers want to everything.
 */
@NullMarked
package dev.plumbline.drift;

import org.jspecify.annotations.NullMarked;
