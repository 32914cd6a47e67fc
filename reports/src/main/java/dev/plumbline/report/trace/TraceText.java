// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.trace;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;

/** Draws the hops of one workload, worst way first, each with its verdict and the place that proves it. */
public final class TraceText {
    private static final int WIDTH = 80;
    private static final int STATEMENT = 50;
    private static final String MARGIN = "           ";

    private TraceText() {}

    /** True when some hop stops it. */
    public static boolean isBroken(WorkloadReport workload) {
        return workload.hops().stream().anyMatch(hop -> hop.verdict() == ChainHop.Verdict.BROKEN);
    }

    /** The lines, without line ends. */
    public static List<String> of(WorkloadReport workload) {
        List<String> lines = new ArrayList<>();
        String title = workload.id().toString();
        String rung = workload.rung().map(each -> "rung " + each + " of 5").orElse("");
        lines.add(title + " ".repeat(Math.max(2, WIDTH - title.length() - rung.length())) + rung);
        if (!workload.mechanism().isEmpty()) {
            lines.add(workload.mechanism());
        }
        lines.add("");
        if (workload.hops().isEmpty()) {
            lines.add("  It takes no secret and asks for no identity.");
        }
        workload.hops().forEach(hop -> hop(hop, lines));
        ending(workload, lines);
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static void hop(ChainHop hop, List<String> lines) {
        String[] statement =
                WordUtils.wrap(visible(hop.statement()), STATEMENT, "\n", false).split("\n", -1);
        String verdict = hop.verdict().name().toUpperCase(Locale.ROOT);
        String place = hop.evidence().map(TraceText::place).orElse("");
        String first = "  " + verdict + " ".repeat(MARGIN.length() - 2 - verdict.length()) + statement[0];
        boolean fits = first.length() + 2 + place.length() <= WIDTH && statement.length == 1;
        lines.add(fits ? first + " ".repeat(WIDTH - first.length() - place.length()) + place : first);
        for (int line = 1; line < statement.length; line++) {
            lines.add(MARGIN + statement[line]);
        }
        if (!fits && !place.isEmpty()) {
            lines.add(MARGIN + " ".repeat(Math.max(0, WIDTH - MARGIN.length() - place.length())) + place);
        }
    }

    private static void ending(WorkloadReport workload, List<String> lines) {
        workload.hops().stream()
                .filter(hop -> hop.verdict() == ChainHop.Verdict.BROKEN)
                .findFirst()
                .ifPresent(
                        hop -> paragraph(lines, "Stops at the " + hop.name() + ": " + visible(hop.statement()) + "."));
        workload.hops().stream()
                .filter(hop -> hop.verdict() == ChainHop.Verdict.UNKNOWN
                        && !hop.settle().isEmpty())
                .findFirst()
                .ifPresent(hop -> paragraph(lines, "To know more: " + hop.settle() + "."));
        if (!workload.obstacles().isEmpty() && workload.rung().isPresent()) {
            paragraph(
                    lines,
                    "Stands at " + workload.rung().get() + " because " + String.join("; ", workload.obstacles()) + ".");
        }
        workload.nextStep().ifPresent(step -> paragraph(lines, "Next: " + visible(step.change()) + "."));
    }

    private static void paragraph(List<String> lines, String text) {
        lines.add("");
        for (String line : WordUtils.wrap(text, WIDTH - 2, "\n", false).split("\n", -1)) {
            lines.add("  " + line);
        }
    }

    private static String place(Location at) {
        String file = at.origin().path();
        String name = file.substring(file.lastIndexOf('/') + 1);
        return at.span()
                .map(Span::start)
                .map(start -> visible(name) + ":" + start.line())
                .orElseGet(() -> visible(at.path().toString()));
    }

    /** Names are other people's text: control and direction characters would let them write on the terminal. */
    private static String visible(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                        ? '?'
                        : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
