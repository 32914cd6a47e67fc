// SPDX-License-Identifier: Apache-2.0
/** SPIRE agent does not verify the kubelet: the rule with its page and examples. */
@NullMarked
package dev.plumbline.rules.spire.kubeletnotverified;

import org.jspecify.annotations.NullMarked;
