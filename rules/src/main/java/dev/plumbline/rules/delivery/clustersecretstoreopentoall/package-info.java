// SPDX-License-Identifier: Apache-2.0
/** The rule {@code cluster-secret-store-open-to-all}. */
@NullMarked
package dev.plumbline.rules.delivery.clustersecretstoreopentoall;

import org.jspecify.annotations.NullMarked;
