// SPDX-License-Identifier: Apache-2.0
/**
 * The report as SARIF 2.1.0, within the limits of GitHub, GitLab and Azure DevOps at once.
 *
 * <p>The objects are those of sarif-java; the envelope is written as a stream, result by result, so that memory does not grow
 * with findings.
 *
 * <p>Decisions. Rules are listed only when a result names them: the whole catalogue with its help would outweigh most reports.
 * Fingerprints always end in {@code :n}, the ordinal among equal ones in path order, as GitHub's own do. Severity is given
 * three times, because each platform reads another field: {@code level}, {@code security-severity} and {@code rank}.
 */
@NullMarked
package dev.plumbline.report.sarif;

import org.jspecify.annotations.NullMarked;
