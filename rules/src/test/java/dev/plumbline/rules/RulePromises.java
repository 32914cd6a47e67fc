// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Span;
import dev.plumbline.rule.Rule;
import dev.plumbline.testing.Example;
import dev.plumbline.testing.Given;
import dev.plumbline.testing.Mark;
import dev.plumbline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a rule over one of its examples on the real path and compares with the example's marks. */
final class RulePromises {
    private RulePromises() {}

    static void keeps(Rule<?> rule, Example example) {
        List<Mark> promised = example.marks();
        List<Mark> said = said(rule, example, promised);
        assertThat(said)
                .as("what %s says about %s", rule.info().id(), example.name())
                .isEqualTo(promised);
        assertThat(promised.stream().anyMatch(mark -> mark.kind() == Mark.Kind.FINDING))
                .as("an example under fails has a finding, one under passes has none")
                .isEqualTo(example.fails());
    }

    private static List<Mark> said(Rule<?> rule, Example example, List<Mark> promised) {
        ScanResult result = Given.path(example.path()).scan(List.of(rule));
        assertThat(result.notices()).as("notices").isEmpty();
        List<Mark> said = new ArrayList<>();
        result.findings().forEach(finding -> said.add(mark(finding.at(), Mark.Kind.FINDING, promised)));
        result.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.UNKNOWN)
                .forEach(judgement -> said.add(mark(judgement.at(), Mark.Kind.UNKNOWN, promised)));
        return said.stream().sorted().toList();
    }

    /** Columns are compared where the mark of that line gives them. */
    private static Mark mark(Location at, Mark.Kind kind, List<Mark> promised) {
        Span span = at.span().orElseThrow(() -> new AssertionError("a verdict without a line at " + at.path()));
        int line = span.start().line();
        String columns = span.start().column() + "-" + span.end().column();
        boolean compared = promised.stream()
                .anyMatch(mark -> mark.line() == line
                        && mark.kind() == kind
                        && mark.file().equals(at.origin().path())
                        && mark.columns().isPresent());
        return new Mark(at.origin().path(), line, kind, compared ? Optional.of(columns) : Optional.empty());
    }
}
