// SPDX-License-Identifier: Apache-2.0
/** The rule {@code cel-role-without-subject}. */
@NullMarked
package dev.plumbline.rules.vault.celrolewithoutsubject;

import org.jspecify.annotations.NullMarked;
