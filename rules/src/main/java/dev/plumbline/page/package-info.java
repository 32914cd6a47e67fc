// SPDX-License-Identifier: Apache-2.0
/** The pages of the rules, put together from the program's own files: what a rule says of itself, with masked examples. */
@NullMarked
package dev.plumbline.page;

import org.jspecify.annotations.NullMarked;
