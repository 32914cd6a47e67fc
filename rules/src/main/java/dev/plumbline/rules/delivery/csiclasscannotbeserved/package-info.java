// SPDX-License-Identifier: Apache-2.0
/** The rule {@code csi-class-cannot-be-served}. */
@NullMarked
package dev.plumbline.rules.delivery.csiclasscannotbeserved;

import org.jspecify.annotations.NullMarked;
