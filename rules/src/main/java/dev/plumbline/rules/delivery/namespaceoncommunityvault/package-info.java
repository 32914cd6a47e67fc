// SPDX-License-Identifier: Apache-2.0
/** The rule {@code namespace-on-community-vault}. */
@NullMarked
package dev.plumbline.rules.delivery.namespaceoncommunityvault;

import org.jspecify.annotations.NullMarked;
