// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.triage.Snapshot.Looked;
import dev.plumbline.triage.Snapshot.Standing;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String RULE = "static-credential-in-env";
    private static final Looked ALL = looked(Set.of(), "a.yaml", "b.yaml", "c.yaml");

    @Test
    void theSameReportHasNoDifference() {
        List<EarlierFinding> findings = List.of(finding("f1", "a.yaml"), finding("f2", "b.yaml"));
        Difference difference = Difference.between(report(findings, ALL), report(findings, ALL));
        assertThat(difference.changes()).containsExactly(Change.UNCHANGED, Change.UNCHANGED);
        assertThat(difference.fixed()).isEmpty();
        assertThat(difference.notLookedAt()).isEmpty();
    }

    @Test
    void orderDoesNotMatter() {
        Difference difference = Difference.between(
                report(List.of(finding("f1", "a.yaml"), finding("f2", "b.yaml")), ALL),
                report(List.of(finding("f2", "b.yaml"), finding("f1", "a.yaml")), ALL));
        assertThat(difference.changes()).containsExactly(Change.UNCHANGED, Change.UNCHANGED);
    }

    @Test
    void anObjectThatMovedToAnotherFileIsNotNew() {
        Difference difference = Difference.between(
                report(List.of(finding("f1", "a.yaml")), ALL), report(List.of(finding("f1", "c.yaml")), ALL));
        assertThat(difference.changes()).containsExactly(Change.MOVED);
        assertThat(difference.fixed()).isEmpty();
    }

    @Test
    void aCopyOfAnObjectIsNewWhereItWasNotBefore() {
        Difference difference = Difference.between(
                report(List.of(finding("f1", "b.yaml")), ALL),
                report(List.of(finding("f1", "a.yaml"), finding("f1", "b.yaml")), ALL));
        assertThat(difference.changes()).containsExactly(Change.NEW, Change.UNCHANGED);
    }

    @Test
    void oneOfTwoCopiesThatWentIsFixed() {
        Difference difference = Difference.between(
                report(List.of(finding("f1", "a.yaml"), finding("f1", "b.yaml")), ALL),
                report(List.of(finding("f1", "b.yaml")), ALL));
        assertThat(difference.changes()).containsExactly(Change.UNCHANGED);
        assertThat(difference.fixed()).extracting(EarlierFinding::file).containsExactly("a.yaml");
    }

    @Test
    void aRenamedObjectIsNewUnlessTheKeyProvesItsValue() {
        EarlierFinding old = finding("f1", "a.yaml", "ConfigMap/shop/old", Optional.empty());
        EarlierFinding renamed = finding("f2", "a.yaml", "ConfigMap/shop/renamed", Optional.empty());
        assertThat(Difference.between(report(List.of(old), ALL), report(List.of(renamed), ALL))
                        .changes())
                .containsExactly(Change.NEW);

        EarlierFinding oldKeyed = finding("f1", "a.yaml", "ConfigMap/shop/old", Optional.of("v1"));
        EarlierFinding renamedKeyed = finding("f2", "a.yaml", "ConfigMap/shop/renamed", Optional.of("v1"));
        EarlierFinding otherKeyed = finding("f2", "a.yaml", "ConfigMap/shop/renamed", Optional.of("v2"));
        assertThat(Difference.between(report(List.of(oldKeyed), ALL), report(List.of(renamedKeyed), ALL))
                        .changes())
                .containsExactly(Change.MOVED);
        assertThat(Difference.between(report(List.of(oldKeyed), ALL), report(List.of(otherKeyed), ALL))
                        .changes())
                .containsExactly(Change.NEW);
    }

    @Test
    void anotherValueAtTheSamePlaceIsAChange() {
        EarlierFinding was = finding("f1", "a.yaml", "ConfigMap/shop/x", Optional.of("v1"));
        EarlierFinding is = finding("f1", "a.yaml", "ConfigMap/shop/x", Optional.of("v2"));
        assertThat(Difference.between(report(List.of(was), ALL), report(List.of(is), ALL))
                        .changes())
                .containsExactly(Change.CHANGED);
    }

    @Test
    void whatWasSuppressedBeforeAndIsNotNowIsNew() {
        EarlierFinding was = suppressed(finding("f1", "a.yaml"));
        assertThat(Difference.between(report(List.of(was), ALL), report(List.of(finding("f1", "a.yaml")), ALL))
                        .changes())
                .containsExactly(Change.NEW);
    }

    @Test
    void aFindingInAFileThatWasReadIsFixedEvenWhenAnotherFileWasNot() {
        Snapshot before = report(List.of(finding("f1", "a.yaml"), finding("f2", "b.yaml")), ALL);
        Difference difference = Difference.between(before, report(List.of(), looked(Set.of("b.yaml"), "a.yaml")));
        assertThat(difference.fixed()).extracting(EarlierFinding::file).containsExactly("a.yaml");
        assertThat(difference.notLookedAt()).extracting(EarlierFinding::file).containsExactly("b.yaml");
    }

    @Test
    void nothingIsFixedWhenAFileCameThatCouldNotBeRead() {
        Snapshot before = report(List.of(finding("f1", "a.yaml")), ALL);
        assertThat(Difference.between(before, report(List.of(), looked(Set.of("new.yaml"), "a.yaml")))
                        .notLookedAt())
                .hasSize(1);
    }

    @Test
    void aFileThatIsGoneIsFixedOnlyWhenEverythingWasRead() {
        Snapshot before = report(List.of(finding("f1", "a.yaml")), ALL);
        assertThat(Difference.between(before, report(List.of(), looked(Set.of(), "b.yaml")))
                        .fixed())
                .hasSize(1);
        assertThat(Difference.between(before, report(List.of(), looked(Set.of("c.yaml"), "b.yaml")))
                        .notLookedAt())
                .hasSize(1);
    }

    @Test
    void aFileOutsideOfWhatWasScannedWasNotLookedAt() {
        Snapshot before = report(List.of(finding("f1", "other/a.yaml")), ALL);
        Looked part = new Looked(List.of("deploy"), Set.of("deploy/x.yaml"), Set.of(), List.of(), List.of(), List.of());
        assertThat(Difference.between(before, report(List.of(), part)).notLookedAt())
                .hasSize(1);
    }

    @Test
    void aRuleThatDidNotRunFixedNothing() {
        Snapshot before = report(List.of(finding("f1", "a.yaml")), ALL);
        Snapshot now = new Snapshot(Optional.empty(), Set.of("another-rule"), List.of(), List.of(), Set.of(), ALL);
        assertThat(Difference.between(before, now).notLookedAt()).hasSize(1);
    }

    @Test
    void aSubjectThatCouldNotBeJudgedIsNotFixed() {
        EarlierFinding gone = finding("f1", "a.yaml");
        Snapshot now = new Snapshot(
                Optional.empty(),
                Set.of(RULE),
                List.of(),
                List.of(),
                Set.of(new Snapshot.Doubt(RULE, gone.subject())),
                ALL);
        assertThat(Difference.between(report(List.of(gone), ALL), now).notLookedAt())
                .containsExactly(gone);
    }

    @Test
    void inAClusterOnlyNamespacesAndKindsThatWereListedAreFixed() {
        EarlierFinding gone = finding("f1", "", "Secret/shop/x", Optional.empty());
        Snapshot before = cluster("one", List.of(gone), clusterLooked(List.of(), List.of(), List.of()));
        assertThat(fixed(before, cluster("one", List.of(), clusterLooked(List.of(), List.of(), List.of()))))
                .hasSize(1);
        assertThat(fixed(before, cluster("two", List.of(), clusterLooked(List.of(), List.of(), List.of()))))
                .isEmpty();
        assertThat(fixed(before, cluster("one", List.of(), clusterLooked(List.of("sh*"), List.of(), List.of()))))
                .hasSize(1);
        assertThat(fixed(before, cluster("one", List.of(), clusterLooked(List.of("web"), List.of(), List.of()))))
                .isEmpty();
        assertThat(fixed(before, cluster("one", List.of(), clusterLooked(List.of(), List.of("shop"), List.of()))))
                .isEmpty();
        assertThat(fixed(
                        before,
                        cluster(
                                "one",
                                List.of(),
                                clusterLooked(List.of(), List.of(), List.of(new Looked.Extent("Secret", ""))))))
                .isEmpty();
        assertThat(fixed(
                        before,
                        cluster(
                                "one",
                                List.of(),
                                clusterLooked(List.of(), List.of(), List.of(new Looked.Extent("Secret", "web"))))))
                .hasSize(1);
    }

    @Test
    void workloadsClimbAndFall() {
        Snapshot before = standing(
                new Standing("", "Deployment/shop/py", Optional.of(0)),
                new Standing("", "Deployment/shop/db", Optional.of(3)));
        Snapshot now = standing(
                new Standing("", "Deployment/shop/py", Optional.of(4)),
                new Standing("", "Deployment/shop/db", Optional.of(1)));
        List<Comparison.RungChange> rungs = Difference.between(before, now).rungs();
        assertThat(rungs)
                .filteredOn(Comparison.RungChange::gained)
                .extracting(Comparison.RungChange::workload)
                .containsExactly("Deployment/shop/py");
        assertThat(rungs)
                .filteredOn(Comparison.RungChange::lost)
                .extracting(Comparison.RungChange::workload)
                .containsExactly("Deployment/shop/db");
    }

    private static List<EarlierFinding> fixed(Snapshot before, Snapshot now) {
        return Difference.between(before, now).fixed();
    }

    private static Snapshot report(List<EarlierFinding> findings, Looked looked) {
        return new Snapshot(Optional.empty(), Set.of(RULE), findings, List.of(), Set.of(), looked);
    }

    private static Snapshot cluster(String name, List<EarlierFinding> findings, Looked looked) {
        return new Snapshot(Optional.of(name), Set.of(RULE), findings, List.of(), Set.of(), looked);
    }

    private static Snapshot standing(Standing... workloads) {
        return new Snapshot(Optional.empty(), Set.of(RULE), List.of(), List.of(workloads), Set.of(), ALL);
    }

    private static Looked looked(Set<String> gaps, String... files) {
        return new Looked(List.of(""), new TreeSet<>(List.of(files)), gaps, List.of(), List.of(), List.of());
    }

    private static Looked clusterLooked(List<String> namespaces, List<String> excluded, List<Looked.Extent> extents) {
        return new Looked(List.of(), Set.of(), Set.of(), extents, namespaces, excluded);
    }

    private static EarlierFinding finding(String fingerprint, String file) {
        return finding(fingerprint, file, "Deployment/shop/" + fingerprint, Optional.empty());
    }

    private static EarlierFinding finding(String fingerprint, String file, String subject, Optional<String> value) {
        return new EarlierFinding(
                fingerprint,
                RULE,
                Severity.HIGH,
                Confidence.CERTAIN,
                "",
                subject,
                "spec.x",
                file,
                3,
                "a message",
                false,
                value);
    }

    private static EarlierFinding suppressed(EarlierFinding finding) {
        return new EarlierFinding(
                finding.fingerprint(),
                finding.rule(),
                finding.severity(),
                finding.confidence(),
                finding.estate(),
                finding.subject(),
                finding.fieldPath(),
                finding.file(),
                finding.line(),
                finding.message(),
                true,
                finding.valueFingerprint());
    }
}
