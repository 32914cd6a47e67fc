// SPDX-License-Identifier: Apache-2.0
/**
 * Where identity and secret meet: the hops from a workload to each of its secrets, the doors read backwards, and the rung of the
 * ladder on which a workload stands. Joins facts that others found; finds none of its own.
 */
@NullMarked
package dev.plumbline.chain;

import org.jspecify.annotations.NullMarked;
