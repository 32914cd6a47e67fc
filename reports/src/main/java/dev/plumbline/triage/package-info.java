// SPDX-License-Identifier: Apache-2.0
/**
 * What an organisation has decided about findings: thresholds, suppressions, an earlier report to compare with; and the exit
 * code that follows. Knows findings and earlier reports, no format.
 */
@NullMarked
package dev.plumbline.triage;

import org.jspecify.annotations.NullMarked;
