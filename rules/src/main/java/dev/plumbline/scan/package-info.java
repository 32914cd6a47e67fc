// SPDX-License-Identifier: Apache-2.0
/** Runs the rules over estates and writes down what they say, ready for reports. */
@NullMarked
package dev.plumbline.scan;

import org.jspecify.annotations.NullMarked;
