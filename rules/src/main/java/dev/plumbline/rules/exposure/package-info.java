// SPDX-License-Identifier: Apache-2.0
/** Rules on who can read credentials and get at them in other ways, a folder each. */
@NullMarked
package dev.plumbline.rules.exposure;

import org.jspecify.annotations.NullMarked;
