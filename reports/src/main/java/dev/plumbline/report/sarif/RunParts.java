// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.OriginalUriBaseIds;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.RunAutomationDetails;
import de.jcup.sarif_2_1_0.model.Tool;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import de.jcup.sarif_2_1_0.model.VersionControlDetails;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.report.Report;
import dev.plumbline.report.Roots;
import dev.plumbline.report.VersionControl;
import dev.plumbline.rule.Defect;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of a run that stand around its results. */
final class RunParts {
    private final Report report;
    private final Selection selection;
    private final Places places;
    private final Notifications notifications;

    RunParts(Report report, Selection selection) {
        this.report = report;
        this.selection = selection;
        this.places = new Places(report);
        this.notifications = Notifications.of(report, selection, places);
    }

    Places places() {
        return places;
    }

    Tool tool() {
        ToolComponent driver = new ToolComponent();
        driver.setName("Plumbline");
        driver.setFullName("Plumbline " + report.run().version());
        driver.setOrganization("Plumbline");
        driver.setVersion(report.run().version());
        driver.setSemanticVersion(report.run().version());
        driver.setShortDescription(
                Texts.text("Finds static credentials in a Kubernetes estate and judges the path that replaces them."));
        RuleDescriptors descriptors =
                new RuleDescriptors(report.surroundings().pages(), report.options(), selection.findings());
        Set<ReportingDescriptor> rules = new LinkedHashSet<>();
        selection.rules().forEach(rule -> rules.add(descriptors.of(rule)));
        if (selection.leftOut() > 0) {
            rules.add(MoreFindings.descriptor());
        }
        driver.setRules(rules);
        driver.setNotifications(notifications.descriptors());
        driver.setSupportedTaxonomies(Taxonomies.references(selection.rules()));
        Tool tool = new Tool();
        tool.setDriver(driver);
        return tool;
    }

    /** Successful, whatever was found: the run came to its end, or there would be no report. */
    Invocation invocation() {
        Invocation invocation = new Invocation();
        invocation.setExecutionSuccessful(true);
        invocation.setStartTimeUtc(Date.from(report.run().started()));
        invocation.setEndTimeUtc(Date.from(report.run().ended()));
        invocation.setToolExecutionNotifications(notifications.all());
        return invocation;
    }

    List<VersionControlDetails> versionControl() {
        return report.surroundings().versionControl().flatMap(RunParts::details).stream()
                .toList();
    }

    /** The part before the last slash is the category; GitHub and Azure append their own run. */
    RunAutomationDetails automationDetails() {
        RunAutomationDetails details = new RunAutomationDetails();
        details.setId("plumbline/"
                + report.run()
                        .clusterName()
                        .map(Places::encoded)
                        .map(name -> name + "/")
                        .orElse(""));
        return details;
    }

    OriginalUriBaseIds baseIds() {
        OriginalUriBaseIds bases = new OriginalUriBaseIds();
        bases.setAdditionalProperty(
                Roots.ROOT, base("The root of the repository, or the working directory without one"));
        for (String name : places.otherBases(locations().toList())) {
            String what =
                    name.equals("OUTSIDE") ? "Outside of what was named" : "An argument outside of the repository";
            bases.setAdditionalProperty(name, base(what));
        }
        return bases;
    }

    PropertyBag properties() {
        Coverage coverage = report.result().coverage();
        PropertyBag properties = new PropertyBag();
        properties.setAdditionalProperty("complete", coverage.complete());
        properties.setAdditionalProperty("files", coverage.files());
        properties.setAdditionalProperty("objects", coverage.objects());
        if (report.namesEstates()) {
            properties.setAdditionalProperty("estates", report.result().estates());
        }
        return properties;
    }

    private Stream<Location> locations() {
        Stream<Location> found = report.result().findings().stream().flatMap(RunParts::locations);
        Stream<Location> judged = selection.judgements().stream().map(judgement -> judgement.at());
        Stream<Location> gaps = report.result().coverage().gaps().stream().flatMap(gap -> gap.at().stream());
        Stream<Location> notices = report.result().notices().stream().flatMap(notice -> notice.at().stream());
        return Stream.of(found, judged, gaps, notices).flatMap(part -> part);
    }

    private static Stream<Location> locations(Finding finding) {
        Stream<Location> related = finding.defect().related().stream().map(Defect.Related::at);
        Stream<Location> hops = finding.flow().stream().flatMap(hop -> hop.evidence().stream());
        return Stream.of(Stream.of(finding.at()), related, hops).flatMap(part -> part);
    }

    private static ArtifactLocation base(String description) {
        ArtifactLocation base = new ArtifactLocation();
        base.setDescription(Texts.message(description));
        return base;
    }

    private static Optional<VersionControlDetails> details(VersionControl control) {
        if (control.repository().isEmpty()) {
            // SARIF has no place for a revision of nowhere.
            return Optional.empty();
        }
        try {
            VersionControlDetails details = new VersionControlDetails();
            details.setRepositoryUri(new URI(control.repository()));
            details.setRevisionId(control.revision());
            if (!control.branch().isEmpty()) {
                details.setBranch(control.branch());
            }
            ArtifactLocation root = new ArtifactLocation();
            root.setUriBaseId(Roots.ROOT);
            details.setMappedTo(root);
            return Optional.of(details);
        } catch (URISyntaxException e) {
            // A remote that is no address (a local path) says nothing to a platform.
            return Optional.empty();
        }
    }
}
