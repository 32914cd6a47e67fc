// SPDX-License-Identifier: Apache-2.0
/** The contract between rules and the rest: what a rule is given, what it may say, and the runner that lets it speak. */
@NullMarked
package dev.plumbline.rule;

import org.jspecify.annotations.NullMarked;
