// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.LengthClass;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.VerdictCount;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.report.Formats;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportOptions;
import dev.plumbline.report.Story;
import dev.plumbline.report.Variety;
import dev.plumbline.rule.Defect;
import dev.plumbline.triage.ExitCode;
import dev.plumbline.triage.Gate;
import dev.plumbline.triage.SnapshotReader;
import dev.plumbline.triage.Suppressed;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FleetTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ReportOptions KEYED = ReportOptions.DEFAULT.keyed(true);

    private static String written(String format, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        Formats.named(format).orElseThrow().write(report, out);
        return out.toString();
    }

    private static Fleet fleet(Report... reports) throws IOException {
        Fleet.Builder fleet = new Fleet.Builder();
        for (Report report : reports) {
            fleet.add(
                    "report-" + report.run().clusterName().orElse("files") + ".json", stream(written("json", report)));
        }
        return fleet.build(List.of());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Report report(Fleet fleet) {
        RunInfo run = Story.run();
        return Report.of(
                        fleet.result(),
                        new RunInfo(
                                run.version(),
                                run.started(),
                                run.ended(),
                                fleet.asOf().orElseThrow(),
                                fleet.clusters(),
                                fleet.scanned(),
                                run.durationMillis()))
                .with(fleet.triage())
                .with(ReportOptions.DEFAULT.keyed(fleet.keyed()));
    }

    private static JsonNode json(Report report) throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(written("json", report));
        tree.remove("run");
        return tree;
    }

    @TestFactory
    Stream<DynamicTest> aFleetOfOneGivesThatReportBack() {
        List<Report> reports = new ArrayList<>();
        // But for names that no object can have: a namespace with a slash cannot be told from a name.
        Variety.reports().filter(report -> !isHostile(report)).forEach(report -> {
            reports.add(report);
            reports.add(report.with(KEYED));
        });
        reports.add(cluster("prod", "a", KEYED));
        return reports.stream()
                .map(report -> DynamicTest.dynamicTest(report.run() + " " + report.hashCode(), () -> {
                    Fleet fleet = fleet(report);

                    assertThat(json(report(fleet)).toPrettyString())
                            .isEqualTo(json(report).toPrettyString());
                    for (String format : Formats.names()) {
                        assertThat(written(format, report(fleet))).isNotEmpty();
                    }
                }));
    }

    private static boolean isHostile(Report report) {
        return report.result().findings().stream()
                .anyMatch(finding -> finding.subject().namespace().contains("/"));
    }

    @TestFactory
    Stream<DynamicTest> whatItsReadersSeeOfAFleetOfOneIsTheSame() {
        return Stream.of("console", "markdown", "junit", "gitlab-codequality", "prometheus", "sarif")
                .map(format -> DynamicTest.dynamicTest(format, () -> {
                    Report report = Report.of(cluster("prod", "a", KEYED).result(), Story.runIn("prod"));

                    assertThat(written(format, report(fleet(report)).with(report.options())))
                            .isEqualTo(written(format, report));
                }));
    }

    /** A cluster with one credential, of which the value's fingerprint is given, that lies in two places. */
    private static Report cluster(String name, String value, ReportOptions options) {
        ObjectId holder = ObjectId.core("ConfigMap", "shop", "db-config");
        Location at = Location.of(
                Origin.cluster(name).of(holder.path()),
                FieldPath.of("data")
                        .key("config.ini")
                        .opened("", PathStyle.SECTIONS)
                        .key("passwd"));
        Credential credential = new Credential(
                new CredentialType("password", "password", CredentialType.Nature.CREDENTIAL),
                Place.CONFIG_MAP,
                holder,
                at,
                "passwd",
                new Credential.Assessment(
                        Confidence.CERTAIN,
                        List.of("key passwd asks for a password"),
                        Strength.WEAK,
                        LengthClass.UNDER_8),
                new ValueFingerprint(value),
                Optional.of("root"),
                Provenance.CLUSTER);
        Finding finding = new Finding(
                Story.IN_CONFIG_MAP,
                Severity.HIGH,
                "",
                holder,
                Defect.at(at, "passwd holds a literal password").credential(credential),
                Optional.of(new CredentialDetail(
                        credential, Optional.of("A"), 2, 2, List.of("Deployment shop/py"), Optional.empty())),
                List.of());
        WorkloadReport workload = new WorkloadReport(
                "",
                new ObjectId("apps", "Deployment", "shop", "py"),
                "shop/default",
                List.of(),
                1,
                "",
                "",
                List.of(),
                Optional.of(new WorkloadReport.Rung(0, 0)),
                List.of("the value stands in a ConfigMap"),
                Optional.of(new WorkloadReport.NextStep("move the value into Vault", 3, 1)));
        ScanResult result = new ScanResult(
                List.of(Story.IN_CONFIG_MAP),
                List.of(finding),
                List.of(),
                List.of(new VerdictCount(Story.IN_CONFIG_MAP.id(), 1, 2, 0, 0)),
                List.of(workload),
                List.of(),
                List.of(),
                new Coverage(
                        0,
                        7,
                        List.of(new Coverage.Looked("", "ConfigMap", "shop", 3, true)),
                        List.of(new Coverage.Gap(
                                        UnknownReason.LEFT_OUT,
                                        "secrets",
                                        "left out on request",
                                        Optional.empty(),
                                        false)
                                .over("Secret", "")),
                        List.of()),
                List.of(),
                List.of(""));
        return Report.of(result, Story.runIn(name)).with(options);
    }

    @Test
    void estatesAreCalledAfterTheirClusters() throws IOException {
        JsonNode joined = json(report(fleet(cluster("stage", "b", KEYED), cluster("prod", "a", KEYED))));

        assertThat(joined.path("estates")).extracting(JsonNode::asText).containsExactly("prod", "stage");
        assertThat(joined.path("findings").findValuesAsText("estate")).containsExactly("prod", "stage");
        assertThat(joined.path("workloads").findValuesAsText("estate")).containsExactly("prod", "stage");
        assertThat(joined.at("/findings/0/location/cluster").asText()).isEqualTo("prod");
        assertThat(joined.at("/coverage/objects").asInt()).isEqualTo(14);
        assertThat(joined.at("/coverage/looked/0/count").asInt()).isEqualTo(6);
        assertThat(joined.at("/coverage/gaps"))
                .extracting(gap -> gap.path("what").asText())
                .containsExactly("prod: secrets", "stage: secrets");
        assertThat(joined.at("/rules/0/verdicts/pass").asInt()).isEqualTo(4);
    }

    @Test
    void equalValuesAreOneGroupUnderOneKeyAndOthersStayApart() throws IOException {
        List<CredentialDetail> equal = details(fleet(cluster("prod", "aa", KEYED), cluster("stage", "aa", KEYED)));
        List<CredentialDetail> other = details(fleet(cluster("prod", "aa", KEYED), cluster("stage", "bb", KEYED)));
        List<CredentialDetail> unkeyed = details(
                fleet(cluster("prod", "aa", ReportOptions.DEFAULT), cluster("stage", "aa", ReportOptions.DEFAULT)));

        assertThat(equal).extracting(detail -> detail.reuseGroup().orElse("")).containsExactly("A", "A");
        assertThat(equal).extracting(CredentialDetail::places).containsExactly(4, 4);
        assertThat(other).extracting(detail -> detail.reuseGroup().orElse("")).containsExactly("A", "B");
        assertThat(other).extracting(CredentialDetail::places).containsExactly(2, 2);
        assertThat(unkeyed).extracting(detail -> detail.reuseGroup().orElse("")).containsExactly("A", "B");
    }

    private static List<CredentialDetail> details(Fleet fleet) {
        return fleet.result().findings().stream()
                .flatMap(finding -> finding.credential().stream())
                .toList();
    }

    @Test
    void aFindingIsSuppressedAndGatesAsInItsOwnReport() throws IOException {
        Report prod = cluster("prod", "aa", KEYED);
        Suppressed accepted =
                new Suppressed("accepted.yaml", false, "pilot", "team", Optional.of(LocalDate.of(2027, 1, 1)));
        Report quiet = prod.with(new Triage(
                List.of(new Triaged(prod.result().findings().get(0), Optional.of(accepted), Optional.empty())),
                Optional.empty(),
                List.of()));
        Report loud = cluster("stage", "aa", KEYED);

        Fleet both = fleet(quiet, loud);
        Fleet one = fleet(quiet);

        assertThat(both.triage().findings())
                .extracting(triaged -> triaged.suppressed().isPresent())
                .containsExactly(true, false);
        assertThat(Gate.DEFAULT.decide(both.triage(), both.result().coverage())).isEqualTo(ExitCode.FINDINGS);
        assertThat(Gate.DEFAULT.decide(one.triage(), one.result().coverage())).isEqualTo(ExitCode.CLEAN);
        assertThat(both.and(Triage.none(both.result())).findings())
                .isEqualTo(both.triage().findings());
        assertThat(both.result().findings())
                .extracting(Finding::fingerprint)
                .containsOnly(prod.result().findings().get(0).fingerprint());
    }

    @Test
    void anEmptyClusterIsNotMadeCompleteByAFullOne() throws IOException {
        Report empty = Report.of(Variety.empty(), Story.runIn("idle"));

        Coverage joined = fleet(cluster("prod", "aa", KEYED), empty).result().coverage();

        assertThat(joined.complete()).isFalse();
        assertThat(joined.gaps())
                .extracting(gap -> gap.what() + ": " + gap.message())
                .contains("idle: nothing was found to scan");
    }

    @Test
    void aSnapshotOfTheFleetKnowsAllItsFindings() throws IOException {
        Fleet fleet = fleet(cluster("prod", "aa", KEYED), cluster("stage", "aa", KEYED));

        assertThat(SnapshotReader.read(stream(written("json", report(fleet)))).findings())
                .extracting(finding -> finding.estate() + " " + finding.severity())
                .containsExactly("prod HIGH", "stage HIGH");
    }

    @Test
    void whatDoesNotJoinIsSaid() throws IOException {
        Report prod = cluster("prod", "aa", KEYED);
        Report files = Report.of(Story.before(), Story.run());
        String later = written("json", cluster("stage", "aa", KEYED))
                .replaceFirst("\"version\" *: *\"[^\"]*\"", "\"version\" : \"9.9.9\"");

        assertThatThrownBy(() -> fleet(prod, prod))
                .isInstanceOf(FleetException.class)
                .hasMessage("two reports of cluster prod: report-prod.json and report-prod.json; give one of each,"
                        + " or names with --cluster-name");
        assertThatThrownBy(() -> fleet(prod, files))
                .isInstanceOf(FleetException.class)
                .hasMessageStartingWith("report-files.json names no cluster");
        assertThatThrownBy(() -> new Fleet.Builder()
                        .add("a.json", stream(written("json", prod)))
                        .add("b.json", stream(later))
                        .build(List.of()))
                .isInstanceOf(FleetException.class)
                .hasMessageContaining("two versions")
                .hasMessageContaining("b.json of 9.9.9");
    }

    @Test
    void whatIsNoReportOrWasChangedIsNotRead() throws IOException {
        String changed = written("json", cluster("prod", "aa", KEYED))
                .replace("\"HIGH\"", "\"x\"")
                .replaceFirst("ConfigMap/shop/db-config", "ConfigMap/shop/other");

        for (String text : List.of("", "{}", "[1]", "{\"schema\": \"plumbline.dev/report/v2\"}", changed)) {
            assertThatThrownBy(() -> new Fleet.Builder().add("x.json", stream(text)))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("Exception");
        }
    }
}
