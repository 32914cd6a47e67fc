// SPDX-License-Identifier: Apache-2.0
/**
 * The configuration file {@code .plumbline.yaml}: what it may say, reading it, and which of flag, environment and file decides.
 *
 * <p>{@link dev.plumbline.config.Setting} is the one list of what the command line, the environment and the file share; a further
 * option becomes a setting by a line there and a line in the published schema, which a test holds together. What a flag cannot
 * say (tuning, suppressions, images) has a list of its own. Everything that is wrong with a file is told at once, with line and
 * column, and nothing of a file that has an error is obeyed.
 */
@NullMarked
package dev.plumbline.config;

import org.jspecify.annotations.NullMarked;
