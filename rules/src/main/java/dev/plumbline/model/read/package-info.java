// SPDX-License-Identifier: Apache-2.0
/** Turns trees into the model's records: one reader a group of kinds, and the only place that spells field names. */
@NullMarked
package dev.plumbline.model.read;

import org.jspecify.annotations.NullMarked;
