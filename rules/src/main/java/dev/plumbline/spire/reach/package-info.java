// SPDX-License-Identifier: Apache-2.0
/** How SPIRE's parts are reached: through Services and what publishes them, through folders of the node, through RBAC. */
@NullMarked
package dev.plumbline.spire.reach;

import org.jspecify.annotations.NullMarked;
