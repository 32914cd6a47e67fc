// SPDX-License-Identifier: Apache-2.0
/** The rule {@code injection-without-role}. */
@NullMarked
package dev.plumbline.rules.delivery.injectionwithoutrole;

import org.jspecify.annotations.NullMarked;
