// SPDX-License-Identifier: Apache-2.0
/**
 * The report as {@code plumbline.dev/report/v1}, which {@code diff}, {@code history} and {@code --baseline} read.
 *
 * <p>Written as a stream, so that memory does not grow with findings and nothing of data binding is loaded. Versions are
 * additive: a field never changes its meaning, readers skip what they do not know.
 */
@NullMarked
package dev.plumbline.report.json;

import org.jspecify.annotations.NullMarked;
