// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import dev.plumbline.model.Subject;

/**
 * Judges one subject at a time: may read all facts, speaks only about that subject.
 *
 * <p>A rule is stateless; one instance serves every scan, in any order. What it does not say is PASS. When it throws, the
 * subject is UNKNOWN and a notice says so.
 */
public interface Rule<S extends Subject> {
    RuleInfo info();

    Class<S> looksAt();

    void check(S subject, Facts facts, Verdicts verdicts);
}
