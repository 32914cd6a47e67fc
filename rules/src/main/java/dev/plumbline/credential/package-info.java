// SPDX-License-Identifier: Apache-2.0
/**
 * Static credentials as facts: what, where, how sure and why, how strong, and which other places hold the same value.
 *
 * <p>Text that may be a credential lives in {@link dev.plumbline.credential.SecretText} and only until it is judged; what
 * remains is a {@link dev.plumbline.credential.Credential}, which cannot give it back.
 */
@NullMarked
package dev.plumbline.credential;

import org.jspecify.annotations.NullMarked;
