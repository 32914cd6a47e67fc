// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import dev.plumbline.report.Report;
import dev.plumbline.report.compliance.Evidence;
import java.io.IOException;

/** What the findings say about the controls of published frameworks, and what no rule can say. */
final class ComplianceJson {
    private final Json json;

    ComplianceJson(Json json) {
        this.json = json;
    }

    void write(Report report) throws IOException {
        json.objects("compliance", Evidence.of(report), this::framework);
    }

    private void framework(Evidence evidence) throws IOException {
        json.field("framework", evidence.framework().key());
        json.field("title", evidence.framework().title());
        json.field("version", evidence.framework().version());
        json.field("source", evidence.framework().source());
        json.objects("controls", evidence.counts(), count -> {
            json.field("id", count.control().id());
            json.field("title", count.control().title());
            json.field("rules", count.rules());
            json.field("findings", count.findings());
        });
        json.objects("notCovered", evidence.framework().uncovered(), control -> {
            json.field("id", control.id());
            json.field("title", control.title());
            json.field("why", control.uncovered());
        });
    }
}
