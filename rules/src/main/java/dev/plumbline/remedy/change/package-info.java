// SPDX-License-Identifier: Apache-2.0
/** The forms in which a change is written: trees as YAML, patches, shell commands, blanks for what is not known. */
@NullMarked
package dev.plumbline.remedy.change;

import org.jspecify.annotations.NullMarked;
