// SPDX-License-Identifier: Apache-2.0
/**
 * A live cluster as a source: lists what is wanted page by page, examines payload while it streams, never writes, and knows
 * exactly what it could not see. The only package that knows the Kubernetes client library.
 */
@NullMarked
package dev.plumbline.cluster;

import org.jspecify.annotations.NullMarked;
