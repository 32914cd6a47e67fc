// SPDX-License-Identifier: Apache-2.0
/** Presents a history of reports as text and as a page with charts. */
@NullMarked
package dev.plumbline.report.history;

import org.jspecify.annotations.NullMarked;
