// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What an examination depends on besides the text.
 *
 * @param asOf the date of the scan, which decides whether a token has expired
 * @param review whether random-looking values under neutral keys are listed too, as heuristic
 */
public record ExamineOptions(LocalDate asOf, boolean review) {
    public ExamineOptions {
        requireNonNull(asOf, "asOf");
    }

    public static ExamineOptions at(LocalDate asOf) {
        return new ExamineOptions(asOf, false);
    }
}
