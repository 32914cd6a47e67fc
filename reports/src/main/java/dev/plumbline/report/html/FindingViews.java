// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.report.Ordinals;
import dev.plumbline.report.Report;
import dev.plumbline.report.Roots;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Change;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a view of each finding when the page comes to it, so that memory does not grow with findings. */
public final class FindingViews {
    private static final int MOST_RELATED = 5;
    /** Digits of a fingerprint that tell a page's findings apart. */
    private static final int SHORT_ID = 16;

    private final Report report;
    private final Ordinals ordinals;
    private final Holders holders;
    private final Detail detail;

    FindingViews(Report report, Holders holders, Detail detail) {
        this.report = report;
        this.ordinals = Ordinals.of(report);
        this.holders = holders;
        this.detail = detail;
    }

    public FindingView of(Triaged triaged) {
        Finding finding = triaged.finding();
        return new FindingView(
                id(finding),
                finding.severity().word(),
                finding.rule().family().word(),
                finding.rule().id(),
                finding.message(),
                finding.subject().toString(),
                finding.subject().namespace(),
                report.namesEstates() ? finding.estate() : "",
                holders.slug(finding),
                place(finding.at()),
                finding.at().path().toString(),
                state(triaged),
                holders.rung(finding),
                Words.facts(finding),
                group(finding),
                notes(triaged));
    }

    FindingView.Short brief(Finding finding) {
        return new FindingView.Short(
                id(finding),
                finding.severity().word(),
                finding.message(),
                finding.subject().toString(),
                place(finding.at()),
                group(finding));
    }

    String id(Finding finding) {
        String unique = ordinals.unique(finding);
        return "f-" + unique.substring(0, SHORT_ID)
                + unique.substring(unique.indexOf(':')).replace(':', '-');
    }

    private static String group(Finding finding) {
        return finding.credential().flatMap(CredentialDetail::reuseGroup).orElse("");
    }

    String place(Location at) {
        Roots.Place place = report.surroundings().roots().place(at.origin());
        return at.span().map(span -> place.path() + ":" + span.start()).orElse(place.path());
    }

    private List<String> notes(Triaged triaged) {
        Finding finding = triaged.finding();
        Confidence confidence = finding.defect().confidence();
        Stream<String> sureness =
                finding.defect().reasons().isEmpty() || confidence != Confidence.HEURISTIC && !detail.saysWhySure()
                        ? Stream.empty()
                        : Stream.of("Confidence " + confidence.word() + ": "
                                + String.join("; ", finding.defect().reasons()));
        Stream<String> related = finding.defect().related().stream()
                .limit(MOST_RELATED)
                .map(other -> other.message() + " (" + place(other.at()) + ")");
        Stream<String> readers = finding
                .credential()
                .flatMap(CredentialDetail::readers)
                .filter(who -> !who.names().isEmpty())
                .map(who -> "Readable by " + Words.some(who.names(), MOST_RELATED))
                .stream();
        Stream<String> detours = finding
                .credential()
                .flatMap(CredentialDetail::readers)
                .filter(who -> !who.detourNames().isEmpty())
                .map(who -> "Within reach of " + Words.some(who.detourNames(), MOST_RELATED))
                .stream();
        Stream<String> suppressed = triaged
                .suppressed()
                .map(by -> "Suppressed by " + by.by() + ": " + by.reason()
                        + (by.owner().isEmpty() ? "" : ", " + by.owner())
                        + by.until().map(day -> ", until " + day).orElse(""))
                .stream();
        List<String> notes = new ArrayList<>();
        Stream<String> source = finding.lineage().declaredBy().map(by -> "From " + by.words()).stream();
        Stream.of(suppressed, sureness, related, readers, detours, source)
                .flatMap(part -> part)
                .forEach(notes::add);
        return notes;
    }

    private static String state(Triaged triaged) {
        if (triaged.suppressed().isPresent()) {
            return "suppressed";
        }
        return triaged.change()
                .map(change -> change == Change.NEW ? "new" : "known")
                .orElse("open");
    }
}
