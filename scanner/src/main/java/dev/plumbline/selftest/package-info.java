// SPDX-License-Identifier: Apache-2.0
/** Runs planted estates through the installed program, so that a scanner that has gone blind is noticed before it is trusted. */
@NullMarked
package dev.plumbline.selftest;

import org.jspecify.annotations.NullMarked;
