// SPDX-License-Identifier: Apache-2.0
/** TLS of the SPIRE server ended by a proxy: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.serverbehindterminatingproxy;

import org.jspecify.annotations.NullMarked;
