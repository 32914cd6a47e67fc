// SPDX-License-Identifier: Apache-2.0
/** Walks through JSON reports that earlier scans stored; what a section means, its reader knows. */
@NullMarked
package dev.plumbline.stored;

import org.jspecify.annotations.NullMarked;
