// SPDX-License-Identifier: Apache-2.0
/** The report as one self-contained page for people. */
@NullMarked
package dev.plumbline.report.html;

import org.jspecify.annotations.NullMarked;
