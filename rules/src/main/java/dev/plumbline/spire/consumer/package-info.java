// SPDX-License-Identifier: Apache-2.0
/** Workloads that use the Workload API: how they reach its socket and what they ask it for. */
@NullMarked
package dev.plumbline.spire.consumer;

import org.jspecify.annotations.NullMarked;
