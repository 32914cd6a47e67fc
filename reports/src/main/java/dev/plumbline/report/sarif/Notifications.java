// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Notice;
import dev.plumbline.report.Report;
import dev.plumbline.report.SetAside;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Triage.Remark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run could not look at, and what else it has to say about itself. */
final class Notifications {
    private final Places places;
    private final List<Notification> all = new ArrayList<>();
    private final SortedMap<String, ReportingDescriptor> descriptors = new TreeMap<>();

    private Notifications(Places places) {
        this.places = places;
    }

    static Notifications of(Report report, Selection selection, Places places) {
        Notifications notifications = new Notifications(places);
        Coverage coverage = report.result().coverage();
        for (Coverage.Gap gap : coverage.gaps()) {
            // An error says that results are missing, which is SARIF's sign of an incomplete run.
            Notification.Level level = gap.asked() ? Notification.Level.ERROR : Notification.Level.NOTE;
            notifications.add(kebab(gap.reason()), level, gap.what() + ": " + gap.message(), gap.at());
        }
        if (coverage.nothingThere()) {
            notifications.add(
                    "nothing-to-scan", Notification.Level.ERROR, "nothing was found to scan", Optional.empty());
        }
        for (Notice notice : report.result().notices()) {
            notifications.add(notice.code(), level(notice.level()), notice.message(), notice.at());
        }
        for (SetAside aside : SetAside.of(report)) {
            notifications.add("set-aside", Notification.Level.NOTE, aside.sentence(), Optional.empty());
        }
        for (Remark remark : report.triage().remarks()) {
            notifications.add(
                    "suppression-" + kebab(remark.kind()),
                    Notification.Level.WARNING,
                    remark.by() + ": " + remark.message(),
                    Optional.empty());
        }
        if (selection.leftOut() > 0) {
            String message = Words.number(selection.leftOut()) + " results were left out to keep the platforms' limits";
            notifications.add("results-cut", Notification.Level.WARNING, message, Optional.empty());
        }
        return notifications;
    }

    List<Notification> all() {
        return List.copyOf(all);
    }

    /** What the driver declares, in order of id. */
    Set<ReportingDescriptor> descriptors() {
        return new LinkedHashSet<>(descriptors.values());
    }

    private void add(
            String code, Notification.Level level, String message, Optional<dev.plumbline.manifest.Location> at) {
        descriptors.computeIfAbsent(code, Notifications::descriptor);
        ReportingDescriptorReference reference = new ReportingDescriptorReference();
        reference.setId(code);
        Notification notification = new Notification();
        notification.setDescriptor(reference);
        notification.setLevel(level);
        notification.setMessage(Texts.message(message));
        at.ifPresent(place -> {
            Location location = new Location();
            location.setPhysicalLocation(places.physical("", place));
            notification.setLocations(Set.of(location));
        });
        all.add(notification);
    }

    private static ReportingDescriptor descriptor(String code) {
        ReportingDescriptor descriptor = new ReportingDescriptor();
        descriptor.setId(code);
        descriptor.setName(RuleDescriptors.pascal(code));
        descriptor.setShortDescription(Texts.text(code.replace('-', ' ') + "."));
        return descriptor;
    }

    private static Notification.Level level(Notice.Level level) {
        return switch (level) {
            case ERROR -> Notification.Level.ERROR;
            case WARNING -> Notification.Level.WARNING;
            case NOTE -> Notification.Level.NOTE;
        };
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
