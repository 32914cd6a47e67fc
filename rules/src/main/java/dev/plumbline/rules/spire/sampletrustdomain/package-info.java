// SPDX-License-Identifier: Apache-2.0
/** Trust domain left at a sample value, or none at all: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.sampletrustdomain;

import org.jspecify.annotations.NullMarked;
