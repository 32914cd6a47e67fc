// SPDX-License-Identifier: Apache-2.0
/** Pattern of ignored namespaces that hits more, or does not compile: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.unanchoredignorednamespaces;

import org.jspecify.annotations.NullMarked;
