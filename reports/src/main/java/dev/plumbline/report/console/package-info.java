// SPDX-License-Identifier: Apache-2.0
/** The report in a terminal or a log: grouped by object, worst first, the tally and what was not looked at last. */
@NullMarked
package dev.plumbline.report.console;

import org.jspecify.annotations.NullMarked;
