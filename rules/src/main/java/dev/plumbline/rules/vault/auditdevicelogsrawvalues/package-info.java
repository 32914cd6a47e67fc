// SPDX-License-Identifier: Apache-2.0
/** The rule {@code audit-device-logs-raw-values}. */
@NullMarked
package dev.plumbline.rules.vault.auditdevicelogsrawvalues;

import org.jspecify.annotations.NullMarked;
