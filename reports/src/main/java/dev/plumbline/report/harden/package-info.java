// SPDX-License-Identifier: Apache-2.0
/** The next step of one workload as text for a terminal, as files for a folder, as YAML that can be applied. */
@NullMarked
package dev.plumbline.report.harden;

import org.jspecify.annotations.NullMarked;
