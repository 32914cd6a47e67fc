// SPDX-License-Identifier: Apache-2.0
/** The command line: reads options, wires the parts, decides the exit code. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
