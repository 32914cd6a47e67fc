// SPDX-License-Identifier: Apache-2.0
/** The rules: a folder each below their family's, and the catalogue that lists them. */
@NullMarked
package dev.plumbline.rules;

import org.jspecify.annotations.NullMarked;
