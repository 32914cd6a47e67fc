// SPDX-License-Identifier: Apache-2.0
/** The report in the formats of other programs: JUnit, GitLab code quality, OpenReports, Prometheus. */
@NullMarked
package dev.plumbline.report.exchange;

import org.jspecify.annotations.NullMarked;
