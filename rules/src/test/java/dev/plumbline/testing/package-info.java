// SPDX-License-Identifier: Apache-2.0
/** What tests share: small estates from text, rule examples with their marks. */
@NullMarked
package dev.plumbline.testing;

import org.jspecify.annotations.NullMarked;
