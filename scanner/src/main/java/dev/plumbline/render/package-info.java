// SPDX-License-Identifier: Apache-2.0
/** Renders charts and kustomizations without ever reaching a cluster or the network, and tells where rendered text came from. */
@NullMarked
package dev.plumbline.render;

import org.jspecify.annotations.NullMarked;
