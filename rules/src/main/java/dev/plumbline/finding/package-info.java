// SPDX-License-Identifier: Apache-2.0
/** What a scan found, as plain data: findings, workloads, doors, coverage and notices. Reports read this and nothing else. */
@NullMarked
package dev.plumbline.finding;

import org.jspecify.annotations.NullMarked;
