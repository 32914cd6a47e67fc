// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.trace;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** Draws the hops of one workload, worst way first, each with its verdict and the place that proves it. */
public final class TraceText {
    private static final int WIDTH = 80;
    private static final int VERDICT = 9;
    private static final int NAME = 17;
    private static final int COLUMN = 2 + VERDICT + NAME;
    private static final int SHOWN = 8;
    private static final int NARROW = 8;

    private final List<String> lines = new ArrayList<>();

    private TraceText() {}

    /**
     * The lines, without line ends.
     *
     * @param doors of the whole scan; those that open for the workload's identities are shown
     */
    public static List<String> of(WorkloadReport workload, List<DoorReport> doors) {
        TraceText text = new TraceText();
        text.head(workload);
        text.ways(workload);
        text.doors(workload, doors);
        text.ending(workload);
        return text.lines.stream().map(String::stripTrailing).toList();
    }

    private void head(WorkloadReport workload) {
        String title = visible(workload.id().toString());
        String rung = workload.rung()
                .map(each -> workload.isBroken() ? "rung (" + each + ") of 5, broken" : "rung " + each + " of 5")
                .orElse("");
        lines.add(title + " ".repeat(Math.max(2, WIDTH - title.length() - rung.length())) + rung);
        if (workload.ways().isEmpty()) {
            lines.add("");
            lines.add("  It takes no secret and asks for no identity.");
        }
    }

    private void ways(WorkloadReport workload) {
        boolean several = workload.ways().size() > 1;
        for (WorkloadReport.Way way : workload.ways()) {
            lines.add("");
            lines.add(visible(way.mechanism()) + (several ? ", rung " + way.rung() : ""));
            way.hops().forEach(this::hop);
            way.hops().stream()
                    .filter(hop -> hop.verdict() == ChainHop.Verdict.BROKEN)
                    .findFirst()
                    .ifPresent(hop -> paragraph(Stops.at(hop.name()) + ": " + visible(hop.statement()) + "."));
        }
    }

    private void hop(ChainHop hop) {
        List<String> statement = wrapped(visible(hop.statement()), WIDTH - COLUMN);
        String first = "  " + padded(hop.verdict().name().toUpperCase(Locale.ROOT), VERDICT) + padded(hop.name(), NAME)
                + statement.get(0);
        lines.add(first);
        statement.stream().skip(1).forEach(line -> lines.add(" ".repeat(COLUMN) + line));
        hop.evidence().ifPresent(at -> lines.add(" ".repeat(COLUMN) + proof(at)));
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    /** File, line and field; the end of the field says most, so it is shortened at its beginning. */
    private static String proof(Location at) {
        String file = visible(at.origin().path());
        String object = visible(at.origin().object());
        String place = (object.isEmpty() ? file.substring(file.lastIndexOf('/') + 1) : object)
                + at.span().map(Span::start).map(start -> ":" + start.line()).orElse("");
        String field = visible(at.path().toString());
        int room = WIDTH - COLUMN - place.length() - 1;
        if (field.length() > room) {
            int from = field.length() - room + 1;
            int segment = field.indexOf('.', from);
            field = "…" + field.substring(segment < 0 || segment > from + room / 2 ? from : segment);
        }
        // A word of a script says less than its line.
        boolean ofScript = field.startsWith("word ") || field.startsWith("here-document");
        return field.isEmpty() || ofScript || room < NARROW ? place : place + " " + field;
    }

    /** Who else stands behind the same doors: that is as much a part of the answer as the way itself. */
    private void doors(WorkloadReport workload, List<DoorReport> doors) {
        String own = workload.id().toString();
        List<String> opened = new ArrayList<>();
        for (DoorReport door : doors) {
            if (!door.estate().equals(workload.estate())) {
                continue;
            }
            Set<String> others = new LinkedHashSet<>();
            boolean opens = false;
            for (DoorReport.Opener opener : door.openers()) {
                opens |= opener.workloads().contains(own);
                opener.workloads().stream().filter(each -> !each.equals(own)).forEach(others::add);
            }
            if (opens) {
                opened.add(visible(door.role())
                        + (door.grants().isEmpty()
                                ? ""
                                : ", " + visible(door.grants().get(0)))
                        + (others.isEmpty() ? "" : "; open to " + named(others) + " as well"));
            }
        }
        if (!opened.isEmpty()) {
            list("Its identity opens", opened);
        }
    }

    private static String named(Set<String> workloads) {
        String first = String.join(
                ", ", workloads.stream().limit(3).map(TraceText::visible).toList());
        return workloads.size() > 3 ? first + " and " + (workloads.size() - 3) + " more" : first;
    }

    private void ending(WorkloadReport workload) {
        if (!workload.obstacles().isEmpty() && workload.rung().isPresent()) {
            list("It stands at " + workload.rung().get(), workload.obstacles());
        }
        // Behind a broken hop much is unknown that mending it settles.
        List<String> settle = workload.ways().stream()
                .map(WorkloadReport.Way::hops)
                .filter(hops -> hops.stream().noneMatch(hop -> hop.verdict() == ChainHop.Verdict.BROKEN))
                .flatMap(List::stream)
                .filter(hop -> hop.verdict() == ChainHop.Verdict.UNKNOWN)
                .map(ChainHop::settle)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!settle.isEmpty()) {
            list("To know more", settle);
        }
        Optional<String> next = workload.nextStep().map(WorkloadReport.NextStep::change);
        next.filter(change -> settle.stream().noneMatch(change::equals))
                .ifPresent(
                        change -> list("Next", Stream.of(change.split("; ", -1)).toList()));
    }

    private void list(String title, List<String> items) {
        lines.add("");
        String single = "  " + title + ": " + visible(items.get(0)) + ".";
        if (items.size() == 1 && single.length() <= WIDTH) {
            lines.add(single);
            return;
        }
        lines.add("  " + title + ":");
        for (String item : items.subList(0, Math.min(items.size(), SHOWN))) {
            List<String> wrapped = wrapped(visible(item), WIDTH - 6);
            lines.add("    - " + wrapped.get(0));
            wrapped.stream().skip(1).forEach(line -> lines.add("      " + line));
        }
        if (items.size() > SHOWN) {
            lines.add("    - and " + (items.size() - SHOWN) + " more");
        }
    }

    private void paragraph(String text) {
        lines.add("");
        wrapped(text, WIDTH - 2).forEach(line -> lines.add("  " + line));
    }

    private static List<String> wrapped(String text, int width) {
        return List.of(WordUtils.wrap(text, width, "\n", true).split("\n", -1));
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
