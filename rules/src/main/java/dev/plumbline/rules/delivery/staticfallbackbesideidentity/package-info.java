// SPDX-License-Identifier: Apache-2.0
/** The rule {@code static-fallback-beside-identity}. */
@NullMarked
package dev.plumbline.rules.delivery.staticfallbackbesideidentity;

import org.jspecify.annotations.NullMarked;
