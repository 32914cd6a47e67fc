// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.VerdictCount;
import dev.plumbline.report.Cwe;
import dev.plumbline.report.Report;
import dev.plumbline.report.SetAside;
import dev.plumbline.report.VersionControl;
import dev.plumbline.report.compliance.Compliance;
import dev.plumbline.report.compliance.Framework.Control;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Triage;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** The report's top level and its short sections. */
final class ReportJson {
    private final Report report;
    private final Json json;

    ReportJson(Report report, Json json) {
        this.report = report;
        this.json = json;
    }

    void write() throws IOException {
        json.whole(() -> {
            json.field("schema", JsonFormat.SCHEMA);
            json.object("tool", () -> {
                json.field("name", "Plumbline");
                json.field("version", report.run().version());
            });
            json.object("run", () -> run(report.run()));
            json.strings("estates", report.result().estates());
            new CoverageJson(json, report.run().scanned()).write(report.result().coverage());
            rules();
            new FindingJson(report, json).write();
            judgements();
            new WorkloadJson(json).write(report.result().workloads());
            new IdentityPlaneJson(json).write(report.result().identityPlanes());
            json.objects("doors", report.result().doors(), this::door);
            json.objects("inventory", report.result().inventory(), this::inventory);
            json.objects("notices", report.result().notices(), this::notice);
            new ComplianceJson(json).write(report);
            triage();
        });
    }

    private void run(RunInfo run) throws IOException {
        json.field("started", run.started().toString());
        json.field("ended", run.ended().toString());
        json.field("asOf", run.asOf().toString());
        json.fieldIfAny("cluster", run.clusterName());
        json.strings("arguments", run.scanned());
        json.field("durationMillis", run.durationMillis());
        if (report.surroundings().versionControl().isPresent()) {
            VersionControl control = report.surroundings().versionControl().get();
            json.object("versionControl", () -> {
                json.fieldIfAny("repository", control.repository());
                json.field("revision", control.revision());
                json.fieldIfAny("branch", control.branch());
            });
        }
    }

    private void rules() throws IOException {
        Map<String, VerdictCount> counts =
                report.result().verdicts().stream().collect(toMap(VerdictCount::rule, identity()));
        json.objects("rules", report.result().rules(), rule -> {
            rule(rule);
            VerdictCount count = counts.get(rule.id());
            if (count != null) {
                json.object("verdicts", () -> {
                    json.field("fail", count.failed());
                    json.field("pass", count.passed());
                    json.field("notApplicable", count.notApplicable());
                    json.field("unknown", count.unknown());
                });
            }
        });
    }

    private void rule(RuleInfo rule) throws IOException {
        json.field("id", rule.id());
        json.field("title", rule.title());
        json.field("category", rule.family().word());
        json.field("severity", rule.severity().word());
        json.stringsIfAny("covers", rule.covers());
        json.field("weakness", Cwe.of(rule).id());
        json.stringsIfAny(
                "controls",
                Compliance.mapping().of(rule).stream().map(Control::reference).toList());
    }

    private void judgements() throws IOException {
        json.objects("judgements", report.result().judgements(), this::judgement);
    }

    private void judgement(Judgement judgement) throws IOException {
        json.field("rule", judgement.rule().id());
        json.field("verdict", word(judgement.verdict()));
        json.fieldIfAny("estate", judgement.estate());
        json.field("subject", judgement.subject().path());
        json.fieldIfAny("subjectGroup", judgement.subject().group());
        json.location("location", judgement.at());
        json.fieldIfAny("reason", judgement.reason().map(ReportJson::word));
        json.fieldIfAny("what", judgement.what());
    }

    private void door(DoorReport door) throws IOException {
        json.fieldIfAny("estate", door.estate());
        json.field("role", door.role());
        json.locationIfAny("location", door.at());
        json.strings("grants", door.grants());
        json.objects("openers", door.openers(), opener -> {
            json.field("identity", opener.identity());
            json.strings("workloads", opener.workloads());
            json.field("wanted", opener.wanted());
        });
    }

    private void inventory(InventoryEntry entry) throws IOException {
        json.field("kind", word(entry.kind()));
        json.field("what", entry.what());
        json.field("subject", entry.holder().path());
        json.fieldIfAny("subjectGroup", entry.holder().group());
        json.field("fieldPath", entry.at().path().toString());
        json.location("location", entry.at());
    }

    private void notice(Notice notice) throws IOException {
        json.field("level", notice.level().word());
        json.field("code", notice.code());
        json.field("message", notice.message());
        json.locationIfAny("location", notice.at());
    }

    private void triage() throws IOException {
        Triage triage = report.triage();
        json.objectsIfAny("setAside", SetAside.of(report), aside -> {
            json.field("what", aside.what());
            json.fieldIfAny("by", aside.by());
            json.field("count", aside.count());
        });
        json.objectsIfAny("suppressionRemarks", triage.remarks(), remark -> {
            json.field("kind", word(remark.kind()));
            json.field("by", remark.by());
            json.field("message", remark.message());
        });
        if (triage.comparison().isPresent()) {
            json.object(
                    "comparison",
                    () -> new ComparisonJson(json).write(triage.comparison().get()));
        }
    }

    /** {@code notApplicable} for {@code NOT_APPLICABLE}. */
    static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        boolean upper = false;
        for (char letter : constant.name().toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == '_') {
                upper = true;
            } else {
                word.append(upper ? Character.toUpperCase(letter) : letter);
                upper = false;
            }
        }
        return word.toString();
    }
}
