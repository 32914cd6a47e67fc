// SPDX-License-Identifier: Apache-2.0
/** Formats what a scan found; judges nothing. */
@NullMarked
package dev.plumbline.report;

import org.jspecify.annotations.NullMarked;
