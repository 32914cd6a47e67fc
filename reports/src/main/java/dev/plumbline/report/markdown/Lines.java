// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.markdown;

import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin.Medium;
import dev.plumbline.manifest.Span;
import dev.plumbline.report.ObjectGroup;
import dev.plumbline.report.Report;
import dev.plumbline.report.Roots;
import dev.plumbline.report.VersionControl;
import dev.plumbline.report.Words;
import dev.plumbline.triage.EarlierFinding;
import dev.plumbline.triage.Triaged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of a comment that has only so much room; items that do not fit are counted. */
final class Lines {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    private final Report report;
    private final int room;
    private final StringBuilder text = new StringBuilder();
    private int left;

    Lines(Report report, int room) {
        this.report = report;
        this.room = room;
    }

    void add(String line) {
        if (text.length() + line.length() < room) {
            text.append(line).append('\n');
        }
    }

    /** Written whatever room there is: closes what was opened. */
    void end(String line) {
        text.append(line).append('\n');
    }

    void item(String line) {
        if (text.length() + line.length() + 3 < room) {
            text.append("- ").append(line).append('\n');
        } else {
            left++;
        }
    }

    void findings(List<Triaged> findings) {
        for (ObjectGroup group : ObjectGroup.of(findings)) {
            for (Triaged triaged : group.findings()) {
                finding(triaged);
            }
        }
    }

    void earlier(EarlierFinding finding) {
        item(MarkdownText.code(finding.subject()) + " " + MarkdownText.escaped(finding.message()));
    }

    String text() {
        return left == 0
                ? text.toString()
                : text + "\n" + Words.number(left) + " more do not fit here; the HTML and JSON reports hold all.\n";
    }

    private void finding(Triaged triaged) {
        Finding finding = triaged.finding();
        String severity = finding.severity().word().toUpperCase(Locale.ROOT);
        String why = triaged.suppressed()
                .map(by -> " (suppressed: " + MarkdownText.escaped(by.reason()) + ")")
                .orElse("");
        item("**" + severity + "** " + MarkdownText.code(finding.subject().toString()) + " "
                + MarkdownText.escaped(finding.message()) + why + " · " + place(finding.at()));
    }

    private String place(Location at) {
        Roots.Place place = report.surroundings().roots().place(at.origin());
        String shown = MarkdownText.code(
                place.path() + at.span().map(span -> ":" + span.start().line()).orElse(""));
        return link(at, place)
                .map(address -> "[" + shown + "](" + address + ")")
                .orElse(shown);
    }

    /** An address in the repository that was scanned, and nowhere else; the file's name is only ever a part of its path. */
    private Optional<String> link(Location at, Roots.Place place) {
        if (place.outside() || at.origin().medium() != Medium.FILE) {
            return Optional.empty();
        }
        return report.surroundings()
                .versionControl()
                .filter(control -> control.repository().startsWith("https://"))
                .map(control -> address(control, place.path())
                        + at.span().map(Lines::anchor).orElse(""));
    }

    private static String address(VersionControl control, String path) {
        String repository = control.repository().replaceFirst("(\\.git)?/?$", "");
        String files = repository.contains("gitlab") ? "/-/blob/" : "/blob/";
        return encoded(repository.substring("https://".length()), "https://") + files + encoded(control.revision(), "")
                + "/" + encoded(path, "");
    }

    private static String anchor(Span span) {
        return "#L" + span.start().line();
    }

    private static String encoded(String path, String start) {
        StringBuilder address = new StringBuilder(start);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && PLAIN.indexOf(b) >= 0) {
                address.append((char) b);
            } else {
                address.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return address.toString();
    }
}
