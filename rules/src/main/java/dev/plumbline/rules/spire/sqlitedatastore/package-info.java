// SPDX-License-Identifier: Apache-2.0
/** SQLite behind a SPIRE server that should outlive one pod: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.sqlitedatastore;

import org.jspecify.annotations.NullMarked;
