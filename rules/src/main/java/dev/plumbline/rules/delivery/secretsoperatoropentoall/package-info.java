// SPDX-License-Identifier: Apache-2.0
/** The rule {@code secrets-operator-open-to-all}. */
@NullMarked
package dev.plumbline.rules.delivery.secretsoperatoropentoall;

import org.jspecify.annotations.NullMarked;
