// SPDX-License-Identifier: Apache-2.0
/** One workload's way to its secret as text, for a terminal of 80 columns. */
@NullMarked
package dev.plumbline.report.trace;

import org.jspecify.annotations.NullMarked;
