// SPDX-License-Identifier: Apache-2.0
/** Files, folders and standard input as sources of a scan: what is read, in which order, and what is passed over and why. */
@NullMarked
package dev.plumbline.source;

import org.jspecify.annotations.NullMarked;
