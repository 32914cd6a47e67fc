// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.LogicalLocation;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.Result;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Judgement;
import dev.plumbline.model.DeclaredBy;
import dev.plumbline.model.ObjectId;
import dev.plumbline.report.Ordinals;
import dev.plumbline.report.Report;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.UnknownReason;
import dev.plumbline.verdict.Verdict;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The results of a run, made one at a time. */
final class Results {
    /** What stands where a credential would be shown. */
    static final String REDACTED = "[redacted]";

    private final Report report;
    private final Selection selection;
    private final Places places;
    private final Map<String, Integer> ruleIndexes;
    private final Ordinals ordinals;
    private final Neighbours neighbours;

    Results(Report report, Selection selection, Places places) {
        this.report = report;
        this.selection = selection;
        this.places = places;
        this.ruleIndexes = selection.ruleIndexes();
        List<Finding> findings =
                report.triage().findings().stream().map(Triaged::finding).toList();
        this.ordinals = Ordinals.of(report);
        this.neighbours = new Neighbours(findings, places);
    }

    Iterator<Result> all() {
        return Stream.of(
                        selection.findings().stream().map(this::finding),
                        selection.judgements().stream().map(this::judgement),
                        selection.leftOut() > 0 ? Stream.of(more()) : Stream.<Result>empty())
                .flatMap(part -> part)
                .iterator();
    }

    private Result finding(Triaged triaged) {
        Finding finding = triaged.finding();
        Result result = result(finding.rule().id(), Result.Kind.FAIL, Scores.level(finding.severity()));
        result.setRank(Scores.rank(finding.severity()));
        result.setMessage(Texts.finding(finding.message()));
        String object = finding.subject().path();
        PhysicalLocation physical = finding.credential().isPresent()
                ? places.redacted(object, finding.at())
                : places.physical(object, finding.at());
        result.setLocations(List.of(
                location(physical, finding.subject(), finding.at().path().toString())));
        result.setPartialFingerprints(fingerprints(ordinals.unique(finding)));
        result.setRelatedLocations(neighbours.of(finding));
        finding.credential()
                .flatMap(CredentialDetail::replacement)
                .ifPresent(replacement -> result.setFixes(Fixes.of(replacement, places)));
        if (!finding.flow().isEmpty()) {
            result.setCodeFlows(Flows.of(finding.flow(), places));
        }
        triaged.suppressed().ifPresent(suppressed -> result.setSuppressions(Set.of(Suppressions.of(suppressed))));
        triaged.change().ifPresent(change -> result.setBaselineState(Suppressions.state(change)));
        PropertyBag properties = properties(finding);
        if (triaged.outside()) {
            properties.setAdditionalProperty("outsideChange", true);
        }
        result.setProperties(properties);
        return result;
    }

    private PropertyBag properties(Finding finding) {
        PropertyBag properties = new PropertyBag();
        put(properties, "category", finding.rule().family().word());
        put(properties, "severity", finding.severity().word());
        put(properties, "security-severity", Scores.securitySeverity(finding.severity()));
        put(properties, "confidence", finding.defect().confidence().word());
        put(properties, "precision", Scores.precision(finding.defect().confidence()));
        properties.setAdditionalProperty("reasons", finding.defect().reasons());
        put(properties, "subject", finding.subject().path());
        put(properties, "fieldPath", finding.at().path().toString());
        put(properties, "estate", finding.estate());
        put(
                properties,
                "source",
                finding.lineage().declaredBy().map(DeclaredBy::words).orElse(""));
        put(properties, "hop", finding.defect().hop().orElse(""));
        finding.credential().ifPresent(detail -> put(properties, detail));
        return properties;
    }

    private static void put(PropertyBag properties, CredentialDetail detail) {
        put(properties, "credentialType", detail.credential().type().id());
        put(properties, "strength", detail.credential().assessment().strength().word());
        put(properties, "reuseGroup", detail.reuseGroup().orElse(""));
        detail.readers().ifPresent(readers -> properties.setAdditionalProperty("readableBy", readers.names()));
    }

    private static void put(PropertyBag properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.setAdditionalProperty(name, value);
        }
    }

    private Result judgement(Judgement judgement) {
        Result result = result(judgement.rule().id(), kind(judgement.verdict()), Result.Level.NONE);
        String title = judgement.rule().title();
        String what = judgement.what().isEmpty() ? "" : ": " + judgement.what();
        String why = judgement
                .reason()
                .map(UnknownReason::words)
                .map(words -> ", " + words)
                .orElse("");
        result.setMessage(Texts.finding(
                switch (judgement.verdict()) {
                    case UNKNOWN ->
                        "Cannot tell whether " + judgement.subject() + " has the defect '" + title + "'" + why + what;
                    case PASS -> judgement.subject() + " does not have the defect '" + title + "'";
                    case NOT_APPLICABLE -> "'" + title + "' does not apply to " + judgement.subject();
                    case FAIL -> title;
                }));
        result.setLocations(List.of(location(
                places.physical(judgement.subject().path(), judgement.at()),
                judgement.subject(),
                judgement.at().path().toString())));
        PropertyBag properties = new PropertyBag();
        put(properties, "category", judgement.rule().family().word());
        put(properties, "subject", judgement.subject().path());
        put(properties, "estate", judgement.estate());
        result.setProperties(properties);
        return result;
    }

    private static Result.Kind kind(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> Result.Kind.FAIL;
            case PASS -> Result.Kind.PASS;
            case NOT_APPLICABLE -> Result.Kind.NOT_APPLICABLE;
            case UNKNOWN -> Result.Kind.OPEN;
        };
    }

    /** The last result of a cut report. */
    private Result more() {
        Result result = result(MoreFindings.ID, Result.Kind.INFORMATIONAL, Result.Level.NONE);
        result.setMessage(
                Texts.finding(
                        Words.number(selection.leftOut())
                                + " more results do not fit into what code scanning platforms take; the JSON and HTML reports hold them"));
        Finding first = selection
                .firstLeftOut()
                .map(Triaged::finding)
                .orElse(report.result().findings().get(0));
        PhysicalLocation physical = places.physical(first.subject().path(), first.at());
        Location location = new Location();
        location.setPhysicalLocation(physical);
        result.setLocations(List.of(location));
        result.setPartialFingerprints(fingerprints(MoreFindings.ID + ":1"));
        return result;
    }

    private Result result(String rule, Result.Kind kind, Result.Level level) {
        Result result = new Result();
        result.setRuleId(rule);
        result.setRuleIndex(ruleIndexes.getOrDefault(rule, selection.rules().size()));
        result.setKind(kind);
        result.setLevel(level);
        return result;
    }

    private static Location location(PhysicalLocation physical, ObjectId subject, String fieldPath) {
        LogicalLocation logical = new LogicalLocation();
        logical.setName(subject.name());
        logical.setKind("resource");
        logical.setFullyQualifiedName(fieldPath.isEmpty() ? subject.path() : subject.path() + "/" + fieldPath);
        Location location = new Location();
        location.setPhysicalLocation(physical);
        location.setLogicalLocations(Set.of(logical));
        return location;
    }

    private static PartialFingerprints fingerprints(String value) {
        PartialFingerprints fingerprints = new PartialFingerprints();
        fingerprints.setAdditionalProperty("plumbline/v1", value);
        fingerprints.setAdditionalProperty("primaryLocationLineHash", value);
        return fingerprints;
    }
}
