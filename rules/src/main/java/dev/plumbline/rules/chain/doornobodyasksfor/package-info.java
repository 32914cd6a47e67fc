// SPDX-License-Identifier: Apache-2.0
/** The rule {@code door-nobody-asks-for}. */
@NullMarked
package dev.plumbline.rules.chain.doornobodyasksfor;

import org.jspecify.annotations.NullMarked;
