// SPDX-License-Identifier: Apache-2.0
/** Readers for documents that are packed inside a value: one class and one line in {@code EmbeddedFormats} each. */
@NullMarked
package dev.plumbline.manifest.embedded;

import org.jspecify.annotations.NullMarked;
