// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Subject;
import dev.plumbline.verdict.UnknownReason;
import dev.plumbline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets every rule speak about every subject that it looks at; a rule that throws costs one subject. */
public final class Runner {
    private Runner() {}

    /**
     * What one rule said about one subject.
     *
     * @param defects not empty for FAIL only
     * @param unknowns places that could not be judged; beside defects they stay what they are
     * @param failure class of the exception when the rule threw
     */
    public record Outcome(
            RuleInfo rule,
            Subject subject,
            Verdict verdict,
            List<Defect> defects,
            List<Unknown> unknowns,
            Optional<String> failure) {
        public Outcome {
            defects = List.copyOf(defects);
            unknowns = List.copyOf(unknowns);
        }
    }

    /** A part of a subject that could not be judged. */
    public record Unknown(UnknownReason reason, Location at, String what) {}

    public static List<Outcome> run(List<? extends Rule<?>> rules, Facts facts) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Rule<?> rule : rules) {
            runOne(rule, facts, outcomes);
        }
        return outcomes;
    }

    private static <S extends Subject> void runOne(Rule<S> rule, Facts facts, List<Outcome> into) {
        for (S subject : facts.subjects(rule.looksAt())) {
            into.add(judge(rule, subject, facts));
        }
    }

    private static <S extends Subject> Outcome judge(Rule<S> rule, S subject, Facts facts) {
        Recorder recorder = new Recorder();
        Optional<String> failure = Optional.empty();
        try {
            rule.check(subject, facts, recorder);
            recorder.without(facts.inventory().scope().unread(subject.id()), subject);
        } catch (RuntimeException | StackOverflowError e) {
            // Only the class: a message may quote what it choked on, and a regex can overflow the stack.
            failure = Optional.of(e.getClass().getSimpleName());
            recorder.unknown(UnknownReason.RULE_FAILED, subject.at(), "the rule itself failed on this subject");
        }
        return new Outcome(rule.info(), subject, recorder.verdict(), recorder.defects, recorder.unknowns, failure);
    }

    private static final class Recorder implements Verdicts {
        private final List<Defect> defects = new ArrayList<>();
        private final List<Unknown> unknowns = new ArrayList<>();
        private boolean notApplicable;

        @Override
        public void fail(Defect defect) {
            defects.add(defect);
        }

        @Override
        public void unknown(UnknownReason reason, Location at, String what) {
            unknowns.add(new Unknown(reason, at, what));
        }

        @Override
        public void notApplicable() {
            notApplicable = true;
        }

        /** A subject whose content was not read passes nothing. */
        void without(Optional<UnknownReason> content, Subject subject) {
            if (defects.isEmpty() && unknowns.isEmpty()) {
                content.ifPresent(reason -> unknown(reason, subject.at(), "only its metadata was read"));
            }
        }

        /** Defects outrank what could not be judged, which outranks having nothing to say. */
        Verdict verdict() {
            if (!defects.isEmpty()) {
                return Verdict.FAIL;
            }
            if (!unknowns.isEmpty()) {
                return Verdict.UNKNOWN;
            }
            return notApplicable ? Verdict.NOT_APPLICABLE : Verdict.PASS;
        }
    }
}
