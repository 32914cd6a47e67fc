// SPDX-License-Identifier: Apache-2.0
/** The rule {@code secret-never-written}. */
@NullMarked
package dev.plumbline.rules.chain.secretneverwritten;

import org.jspecify.annotations.NullMarked;
