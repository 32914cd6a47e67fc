// SPDX-License-Identifier: Apache-2.0
/** A rule that lives in the tests only: it shows that a folder and a line are all that a rule needs. */
@NullMarked
package dev.plumbline.rules.identity.podwithoutlabels;

import org.jspecify.annotations.NullMarked;
