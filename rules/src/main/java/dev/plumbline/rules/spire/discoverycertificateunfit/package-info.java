// SPDX-License-Identifier: Apache-2.0
/** Discovery provider with a certificate that its readers refuse: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.discoverycertificateunfit;

import org.jspecify.annotations.NullMarked;
