// SPDX-License-Identifier: Apache-2.0
/**
 * Go's and SPIFFE's small languages as SPIRE reads them: durations, templates, environment expansion, SPIFFE IDs, versions.
 *
 * <p>They are re-implemented because the answer must be the one that the running Go program would give; where Go's answer
 * depends on something that no manifest says, the answer here is "unknown", never a guess.
 */
@NullMarked
package dev.plumbline.spire.text;

import org.jspecify.annotations.NullMarked;
