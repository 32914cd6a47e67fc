// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

/** How many subjects a rule failed, passed, left alone and could not judge. */
public record VerdictCount(String rule, int failed, int passed, int notApplicable, int unknown) {}
