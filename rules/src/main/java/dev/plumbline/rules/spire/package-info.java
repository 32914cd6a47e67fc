// SPDX-License-Identifier: Apache-2.0
/** Rules on SPIRE's servers, agents, controller managers, OIDC providers and Tornjak, a folder each. */
@NullMarked
package dev.plumbline.rules.spire;

import org.jspecify.annotations.NullMarked;
