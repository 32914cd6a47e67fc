// SPDX-License-Identifier: Apache-2.0
/** What is known of releases: faults, support, and which settings exist in which; data with a date, not code. */
@NullMarked
package dev.plumbline.spire.release;

import org.jspecify.annotations.NullMarked;
