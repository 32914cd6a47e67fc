// SPDX-License-Identifier: Apache-2.0
/** The rule {@code webhook-resolves-into-objects}. */
@NullMarked
package dev.plumbline.rules.delivery.webhookresolvesintoobjects;

import org.jspecify.annotations.NullMarked;
