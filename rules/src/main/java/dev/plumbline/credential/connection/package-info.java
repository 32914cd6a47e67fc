// SPDX-License-Identifier: Apache-2.0
/**
 * The credentials inside URLs, connection strings and HTTP headers: where in the text each stands, and what it is there.
 *
 * <p>Only places are found here; whether what stands there is a password, a reference or a placeholder is for the caller to
 * judge. Each reader is called where an automaton meets one of its marks and reads every stretch of text at most once, so a
 * text costs linear time. Webhook URLs whose path is the credential are tokens and found as such.
 */
@NullMarked
package dev.plumbline.credential.connection;

import org.jspecify.annotations.NullMarked;
