// SPDX-License-Identifier: Apache-2.0
/** The examination of one object or file: visits every place, opens what is packed, and lets each value be judged. */
@NullMarked
package dev.plumbline.credential.examine;

import org.jspecify.annotations.NullMarked;
