// SPDX-License-Identifier: Apache-2.0
/** The rule {@code policy-path-from-annotations}. */
@NullMarked
package dev.plumbline.rules.vault.policypathfromannotations;

import org.jspecify.annotations.NullMarked;
