// SPDX-License-Identifier: Apache-2.0
/** Reads stored JSON reports and shows how rungs, findings and coverage went over time. */
@NullMarked
package dev.plumbline.history;

import org.jspecify.annotations.NullMarked;
