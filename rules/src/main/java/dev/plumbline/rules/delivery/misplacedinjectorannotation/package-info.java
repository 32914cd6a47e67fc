// SPDX-License-Identifier: Apache-2.0
/** The rule {@code misplaced-injector-annotation}. */
@NullMarked
package dev.plumbline.rules.delivery.misplacedinjectorannotation;

import org.jspecify.annotations.NullMarked;
