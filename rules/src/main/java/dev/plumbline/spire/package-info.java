// SPDX-License-Identifier: Apache-2.0
/** SPIRE as it stands in an estate: its components with their effective configuration, and who gets which SPIFFE ID. */
@NullMarked
package dev.plumbline.spire;

import org.jspecify.annotations.NullMarked;
