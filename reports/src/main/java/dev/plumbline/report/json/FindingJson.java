// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import dev.plumbline.credential.Credential;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.model.DeclaredBy;
import dev.plumbline.report.Report;
import dev.plumbline.triage.Suppressed;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.time.LocalDate;

/** Findings with everything that is known about them. */
final class FindingJson {
    private final Report report;
    private final Json json;

    FindingJson(Report report, Json json) {
        this.report = report;
        this.json = json;
    }

    void write() throws IOException {
        json.objects("findings", report.triage().findings(), this::write);
    }

    private void write(Triaged triaged) throws IOException {
        Finding finding = triaged.finding();
        json.field("rule", finding.rule().id());
        json.field("category", finding.rule().family().word());
        json.field("severity", finding.severity().word());
        json.field("confidence", finding.defect().confidence().word());
        json.strings("reasons", finding.defect().reasons());
        json.fieldIfAny("estate", finding.estate());
        json.field("subject", finding.subject().path());
        json.fieldIfAny("subjectGroup", finding.subject().group());
        String name = finding.subject().name();
        json.fieldIfAny("subjectName", name.contains("/") ? name : "");
        json.field("fieldPath", finding.at().path().toString());
        String stable = finding.at().path().stable();
        json.fieldIfAny("stablePath", stable.equals(finding.at().path().toString()) ? "" : stable);
        String lasting = finding.lineage().lasting().name();
        json.fieldIfAny("lastingName", lasting.equals(name) ? "" : lasting);
        json.location("location", finding.at());
        if (finding.lineage().declaredBy().isPresent()) {
            DeclaredBy source = finding.lineage().declaredBy().get();
            json.object("source", () -> {
                json.field("tool", source.tool().word());
                json.fieldIfAny("name", source.name());
            });
        }
        json.field("message", finding.message());
        json.field("fingerprint", finding.fingerprint());
        json.fieldIfAny("hop", finding.defect().hop());
        if (finding.credential().isPresent()) {
            credential(finding.credential().get());
        }
        json.objectsIfAny("related", finding.defect().related(), related -> {
            json.location("location", related.at());
            json.fieldIfAny("fieldPath", related.at().path().toString());
            json.field("message", related.message());
        });
        json.objectsIfAny("flow", finding.flow(), hop -> hop(json, hop));
        json.fieldIfAny("change", triaged.change().map(change -> change.word()));
        if (triaged.outside()) {
            json.field("outsideChange", true);
        }
        if (triaged.suppressed().isPresent()) {
            json.object("suppression", () -> suppression(triaged.suppressed().get()));
        }
    }

    private void credential(CredentialDetail detail) throws IOException {
        Credential credential = detail.credential();
        json.field("credentialType", credential.type().id());
        json.field("credentialTitle", credential.type().title());
        json.field("credentialName", credential.name());
        json.field("place", ReportJson.word(credential.place()));
        json.field("strength", credential.assessment().strength().word());
        json.field("length", credential.assessment().length().words());
        json.fieldIfAny("userName", credential.userName());
        json.fieldIfAny("reuseGroup", detail.reuseGroup());
        json.field("places", detail.places());
        json.field("livePlaces", detail.livePlaces());
        json.stringsIfAny("consumers", detail.consumers());
        if (detail.readers().isPresent()) {
            CredentialDetail.Readers readers = detail.readers().get();
            json.object("readableBy", () -> {
                json.field("count", readers.count());
                json.strings("names", readers.names());
                if (readers.detours() > 0) {
                    json.field("detours", readers.detours());
                    json.strings("detourNames", readers.detourNames());
                }
            });
        }
        if (report.options().keyed() && !credential.value().hex().isEmpty()) {
            json.field("valueFingerprint", credential.value().hex());
        }
    }

    private void suppression(Suppressed suppressed) throws IOException {
        json.field("by", suppressed.by());
        json.field("inObject", suppressed.inObject());
        json.field("reason", suppressed.reason());
        json.fieldIfAny("owner", suppressed.owner());
        json.fieldIfAny("until", suppressed.until().map(LocalDate::toString));
    }

    static void hop(Json json, ChainHop hop) throws IOException {
        json.field("name", hop.name());
        json.field("verdict", hop.verdict().word());
        json.field("statement", hop.statement());
        json.locationIfAny("location", hop.evidence());
        json.fieldIfAny("settle", hop.settle());
    }
}
