// SPDX-License-Identifier: Apache-2.0
/** The rule {@code jwt-file-without-writer}. */
@NullMarked
package dev.plumbline.rules.delivery.jwtfilewithoutwriter;

import org.jspecify.annotations.NullMarked;
