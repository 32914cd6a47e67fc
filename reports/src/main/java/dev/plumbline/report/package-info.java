// SPDX-License-Identifier: Apache-2.0
/**
 * Formats what a scan found; judges nothing.
 *
 * <p>Each format lives in a package of its own and loads its libraries only when it is asked for; the console loads none.
 */
@NullMarked
package dev.plumbline.report;

import org.jspecify.annotations.NullMarked;
