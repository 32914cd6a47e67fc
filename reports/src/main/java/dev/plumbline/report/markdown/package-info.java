// SPDX-License-Identifier: Apache-2.0
/** Markdown, read (the pages of rules) and written (the comment on a pull request). */
@NullMarked
package dev.plumbline.report.markdown;

import org.jspecify.annotations.NullMarked;
