// SPDX-License-Identifier: Apache-2.0
/** Rules about literal credentials, one for each sort of place; what they have in common is only how a verdict is worded. */
@NullMarked
package dev.plumbline.rules.credential;

import org.jspecify.annotations.NullMarked;
