// SPDX-License-Identifier: Apache-2.0
/** The few words in which facts and rules judge: verdicts, severities, confidences and the reasons for not knowing. */
@NullMarked
package dev.plumbline.verdict;

import org.jspecify.annotations.NullMarked;
