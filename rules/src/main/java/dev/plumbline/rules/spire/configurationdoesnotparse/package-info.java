// SPDX-License-Identifier: Apache-2.0
/** Configuration of a SPIRE component that does not parse: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.configurationdoesnotparse;

import org.jspecify.annotations.NullMarked;
