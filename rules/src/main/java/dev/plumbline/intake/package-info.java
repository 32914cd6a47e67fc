// SPDX-License-Identifier: Apache-2.0
/**
 * From documents to facts: objects are told apart, examined, masked and turned into records one at a time; then they are
 * put together into estates.
 */
@NullMarked
package dev.plumbline.intake;

import org.jspecify.annotations.NullMarked;
