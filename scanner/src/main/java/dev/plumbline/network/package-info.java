// SPDX-License-Identifier: Apache-2.0
/** What everything that talks to a server shares: which proxy stands in between, and what a fault on the way is called. */
@NullMarked
package dev.plumbline.network;

import org.jspecify.annotations.NullMarked;
