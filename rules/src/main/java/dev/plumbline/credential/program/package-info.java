// SPDX-License-Identifier: Apache-2.0
/**
 * Which program reads which of its words as a password: {@code -p} is one for mysql, a port for ssh, a switch for mkdir.
 *
 * <p>What is known stands in the table {@code programs.tsv}; here it is applied to a command. Options that no line names and
 * settings such as {@code name=value} are handed on with their name when it may be a credential's; the caller judges names.
 */
@NullMarked
package dev.plumbline.credential.program;

import org.jspecify.annotations.NullMarked;
