// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.EarlierFinding;
import java.io.IOException;

/** How the report compares with an earlier one. */
final class ComparisonJson {
    private final Json json;

    ComparisonJson(Json json) {
        this.json = json;
    }

    void write(Comparison comparison) throws IOException {
        json.field("with", comparison.with());
        json.objects("fixed", comparison.fixed(), this::earlier);
        json.objects("notLookedAt", comparison.notLookedAt(), this::earlier);
        json.objects("rungs", comparison.rungs(), change -> {
            json.field("workload", change.workload());
            if (change.before().isPresent()) {
                json.field("before", change.before().get());
            }
            if (change.now().isPresent()) {
                json.field("now", change.now().get());
            }
        });
    }

    private void earlier(EarlierFinding finding) throws IOException {
        json.field("fingerprint", finding.fingerprint());
        json.field("rule", finding.rule());
        json.field("severity", finding.severity().word());
        json.field("subject", finding.subject());
        json.field("fieldPath", finding.fieldPath());
        json.fieldIfAny("file", finding.file());
        if (finding.line() > 0) {
            json.field("line", finding.line());
        }
        json.field("message", finding.message());
    }
}
