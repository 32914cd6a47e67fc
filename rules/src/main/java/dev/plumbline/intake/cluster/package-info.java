// SPDX-License-Identifier: Apache-2.0
/**
 * How far the reading of a cluster came, as data: kind by kind and place by place, so that the shares of several processes join
 * into what one process would have seen. What could not be seen, and what may be concluded from what is not there, follows from
 * the joined data and is never decided by a share alone.
 */
@NullMarked
package dev.plumbline.intake.cluster;

import org.jspecify.annotations.NullMarked;
