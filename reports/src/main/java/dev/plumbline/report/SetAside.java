// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.finding.Coverage.PassedOver;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triage.Remark;
import java.util.ArrayList;
import java.util.List;

/**
 * What was ignored, skipped or suppressed, and on whose word; the head of every report counts it.
 *
 * @param what {@code 3 passed over, no manifest} or {@code 2 findings suppressed}
 * @param by the file or option that said so, empty when none did
 */
public record SetAside(String what, String by, int count) {
    public static List<SetAside> of(Report report) {
        List<SetAside> all = new ArrayList<>();
        for (PassedOver over : report.result().coverage().passedOver()) {
            all.add(new SetAside(phrase(over), over.by(), over.count()));
        }
        for (Triage.Aside aside : report.triage().setAside()) {
            all.add(new SetAside(aside.what(), aside.by(), aside.count()));
        }
        report.triage()
                .suppressedBy()
                .forEach(
                        (by, count) -> all.add(new SetAside(Words.count(count, "finding") + " suppressed", by, count)));
        int wrong = (int) report.triage().remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.WRONG)
                .map(Remark::by)
                .distinct()
                .count();
        if (wrong > 0) {
            all.add(new SetAside(Words.count(wrong, "suppression annotation") + " with errors, not obeyed", "", wrong));
        }
        int notObeyed = (int) report.triage().remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.NOT_OBEYED)
                .count();
        if (notObeyed > 0) {
            all.add(new SetAside(Words.count(notObeyed, "suppression") + " not obeyed", "--trusted-only", notObeyed));
        }
        return all;
    }

    /** {@code 2 files ignored} for {@code file ignored}; {@code 3 files passed over, no manifest}. */
    private static String phrase(PassedOver over) {
        for (String noun :
                List.of("ignore file", "file", "folder", "link", "configuration", "value", "library chart")) {
            if (over.why().startsWith(noun + " ")) {
                return Words.count(over.count(), noun) + over.why().substring(noun.length());
            }
        }
        return Words.count(over.count(), "file") + " passed over, " + over.why();
    }

    /** {@code 3 passed over, no manifest} or {@code 2 findings suppressed, by suppressions.yaml}. */
    public String sentence() {
        return by.isEmpty() || what.endsWith(by) ? what : what + ", by " + by;
    }
}
