// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.LengthClass;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Large estates: ten findings a workload, over a hundred namespaces. */
public final class Many {
    private static final CredentialType PASSWORD =
            new CredentialType("password", "password", CredentialType.Nature.CREDENTIAL);
    private static final int PER_WORKLOAD = 10;
    private static final int NAMESPACES = 100;

    private Many() {}

    public static ScanResult findings(int count) {
        return findings(count, PER_WORKLOAD);
    }

    /** With fewer findings a workload there are more workloads; those of one finding have a long chain each. */
    public static ScanResult findings(int count, int perWorkload) {
        List<ChainHop> hops =
                perWorkload == 1 ? Story.after().workloads().get(0).hops() : List.of();
        List<RuleInfo> rules = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rules.add(new RuleInfo(
                    String.format(Locale.ROOT, "static-credential-in-place%02d", i),
                    "A static credential in place " + i,
                    Family.values()[i % Family.values().length],
                    Severity.values()[i % Severity.values().length]));
        }
        List<Finding> findings = new ArrayList<>(count);
        List<WorkloadReport> workloads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int workload = i / perWorkload;
            ObjectId id = new ObjectId("apps", "Deployment", "team-" + workload % NAMESPACES, "service-" + workload);
            findings.add(finding(rules.get(i % rules.size()), id, i));
            if (i % perWorkload == 0) {
                workloads.add(workload(id, workload, hops));
            }
        }
        return new ScanResult(
                rules,
                findings.stream().sorted().toList(),
                List.of(),
                List.of(),
                workloads,
                List.of(),
                List.of(),
                new Coverage(count / perWorkload, count, List.of(), List.of(), List.of()),
                List.of(),
                List.of(""));
    }

    private static Finding finding(RuleInfo rule, ObjectId id, int i) {
        FieldPath path = FieldPath.of("spec", "template", "spec", "containers")
                .item(i % 3, "main")
                .key("env")
                .item(i % PER_WORKLOAD, "PASSWORD_" + i % PER_WORKLOAD)
                .key("value");
        Location at = Story.at("deploy/" + id.namespace() + "/" + id.name() + ".yaml", 10 + i % 90, 20, 32, path);
        Credential credential = new Credential(
                PASSWORD,
                Place.ENV,
                id,
                at,
                "env PASSWORD_" + i % PER_WORKLOAD,
                new Credential.Assessment(
                        Confidence.STRONG,
                        List.of("the name asks for a password", "the value is no reference"),
                        Strength.HUMAN,
                        LengthClass.UNDER_16),
                new ValueFingerprint(String.format(Locale.ROOT, "%064x", i / 2)),
                Optional.empty(),
                Provenance.MANIFEST);
        Optional<String> group = i % 5 == 0 ? Optional.of("V" + i / 50) : Optional.empty();
        return new Finding(
                rule,
                Severity.values()[i % Severity.values().length],
                "",
                id,
                Defect.at(at, "env PASSWORD_" + i % PER_WORKLOAD + " of container main holds a literal password")
                        .credential(credential),
                Optional.of(new CredentialDetail(
                        credential, group, group.isPresent() ? 10 : 1, 1, List.of(id.toString()), Optional.empty())),
                List.of());
    }

    private static WorkloadReport workload(ObjectId id, int number, List<ChainHop> hops) {
        return new WorkloadReport(
                "",
                id,
                id.name(),
                List.of("spiffe://example.org/ns/" + id.namespace() + "/sa/" + id.name()),
                PER_WORKLOAD,
                "",
                "",
                hops,
                Optional.of(new WorkloadReport.Rung(number % 6, number % 6)),
                List.of("a literal password"),
                Optional.of(new WorkloadReport.NextStep("Take the password of " + id.name() + " from Vault", 4, 10)));
    }
}
