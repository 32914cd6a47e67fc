// SPDX-License-Identifier: Apache-2.0
/** Tells shells and {@code man} what the command line takes, from the one description of it. */
@NullMarked
package dev.plumbline.cli.terminal;

import org.jspecify.annotations.NullMarked;
