// SPDX-License-Identifier: Apache-2.0
/** The rule {@code door-nobody-can-open}. */
@NullMarked
package dev.plumbline.rules.chain.doornobodycanopen;

import org.jspecify.annotations.NullMarked;
