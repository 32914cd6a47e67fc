// SPDX-License-Identifier: Apache-2.0
/**
 * Which controls of published frameworks the rules speak of, and which controls no rule can speak of.
 *
 * <p>The mapping is data, {@code compliance.txt}, because it is argued about by people who read no Java. A family's row holds
 * for a rule that is added tomorrow, so no rule is without controls; rows by name add what the family cannot say.
 */
@NullMarked
package dev.plumbline.report.compliance;

import org.jspecify.annotations.NullMarked;
