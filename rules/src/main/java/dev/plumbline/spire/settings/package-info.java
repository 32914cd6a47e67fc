// SPDX-License-Identifier: Apache-2.0
/**
 * A component's settings whatever they are written in (HCL 1, JSON, YAML, or an operator's resource), normalised as HCL 1
 * does: an object and a list of one object are the same, names of plugins are labels or keys, numbers and booleans may be text.
 */
@NullMarked
package dev.plumbline.spire.settings;

import org.jspecify.annotations.NullMarked;
