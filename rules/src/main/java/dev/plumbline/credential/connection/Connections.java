// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import dev.plumbline.credential.literal.Literals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds the credentials of connections in a text, be it one URL, one connection string, or a page with some in it. */
public final class Connections {
    private static final int SHORTEST = 8;
    private static final Comparator<ConnectionPart> ORDER = Comparator.comparingInt(ConnectionPart::start)
            .thenComparing(Comparator.comparingInt(ConnectionPart::end).reversed());

    /** A reader and the marks at which it is called. */
    private record Kind(List<String> marks, Function<Finding, Reader> reader) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(UrlReader.MARKS, UrlReader::new),
            new Kind(PairsReader.MARKS, PairsReader::new),
            new Kind(OptionReader.MARKS, OptionReader::new),
            new Kind(UserAtReader.MARKS, UserAtReader::new),
            new Kind(LoginModuleReader.MARKS, LoginModuleReader::new),
            new Kind(HeaderReader.MARKS, HeaderReader::new));

    private static final List<String> MARKS = new ArrayList<>();
    private static final List<Integer> KIND_OF_MARK = new ArrayList<>();
    private static final Literals AUTOMATON = automaton();

    private Connections() {}

    private static Literals automaton() {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            for (String mark : KINDS.get(kind).marks()) {
                MARKS.add(mark);
                KIND_OF_MARK.add(kind);
            }
        }
        return Literals.ignoringCase(MARKS);
    }

    /** The parts in order, not overlapping. */
    public static List<ConnectionPart> find(CharSequence text) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return find(new Finding(text.toString()));
    }

    static List<ConnectionPart> find(Finding finding) {
        finding.step(finding.text().length());
        Reader[] readers = new Reader[KINDS.size()];
        AUTOMATON.find(finding.text(), (mark, end) -> {
            int kind = KIND_OF_MARK.get(mark);
            if (readers[kind] == null) {
                readers[kind] = KINDS.get(kind).reader().apply(finding);
            }
            readers[kind].read(end - MARKS.get(mark).length(), end);
        });
        return withoutOverlaps(finding.parts());
    }

    private static List<ConnectionPart> withoutOverlaps(List<ConnectionPart> parts) {
        if (parts.size() < 2) {
            return List.copyOf(parts);
        }
        List<ConnectionPart> sorted = new ArrayList<>(parts);
        sorted.sort(ORDER);
        List<ConnectionPart> kept = new ArrayList<>();
        int end = 0;
        for (ConnectionPart part : sorted) {
            if (part.start() >= end) {
                kept.add(part);
                end = part.end();
            }
        }
        return List.copyOf(kept);
    }
}
