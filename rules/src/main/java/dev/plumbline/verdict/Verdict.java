// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.verdict;

/** What a rule says about a subject. */
public enum Verdict {
    FAIL,
    PASS,
    NOT_APPLICABLE,
    UNKNOWN
}
