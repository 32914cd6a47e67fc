// SPDX-License-Identifier: Apache-2.0
/** Components that disagree on the trust domain: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.trustdomaindiffers;

import org.jspecify.annotations.NullMarked;
