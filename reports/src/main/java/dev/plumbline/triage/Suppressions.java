// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.triage.Triage.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies suppressions to a scan, and says of each that did nothing why. */
public final class Suppressions {
    private final ScanResult result;
    private final LocalDate asOf;
    private final boolean keyed;
    private final Set<Suppression> used = new HashSet<>();
    private final Set<Suppression> otherValue = new HashSet<>();

    private Suppressions(ScanResult result, LocalDate asOf, boolean keyed) {
        this.result = result;
        this.asOf = asOf;
        this.keyed = keyed;
    }

    /**
     * A triage in which suppressed findings do not count.
     *
     * @param asOf the date of the scan
     * @param keyed true when the user gave the fingerprint key, without which a value cannot be recognised
     * @param obeyed what holds
     * @param distrusted what only is reported, because the scan trusts nothing that lies under what it judges
     */
    public static Triage apply(
            ScanResult result, LocalDate asOf, boolean keyed, List<Suppression> obeyed, List<Suppression> distrusted) {
        return new Suppressions(result, asOf, keyed).make(obeyed, distrusted);
    }

    private Triage make(List<Suppression> obeyed, List<Suppression> distrusted) {
        List<Suppression> holding =
                obeyed.stream().filter(each -> !each.until().isBefore(asOf)).toList();
        List<Triaged> findings = new ArrayList<>(result.findings().size());
        for (Finding finding : result.findings()) {
            findings.add(
                    new Triaged(finding, suppression(finding, holding).map(Suppression::suppressed), Optional.empty()));
        }
        List<Remark> remarks = new ArrayList<>();
        for (Suppression suppression : obeyed) {
            remark(suppression, remarks);
        }
        for (Suppression suppression : distrusted) {
            remarks.add(new Remark(
                    Remark.Kind.NOT_OBEYED,
                    suppression.by(),
                    "it lies under what is scanned, which this scan does not trust"));
        }
        return new Triage(findings, Optional.empty(), remarks);
    }

    private Optional<Suppression> suppression(Finding finding, List<Suppression> holding) {
        for (Suppression suppression : holding) {
            if (!suppression.names(finding)) {
                continue;
            }
            if (suppression.value().isPresent()
                    && !holds(finding, suppression.value().get())) {
                otherValue.add(suppression);
                continue;
            }
            used.add(suppression);
            return Optional.of(suppression);
        }
        return Optional.empty();
    }

    private boolean holds(Finding finding, String value) {
        return keyed
                && finding.credential()
                        .filter(detail -> detail.credential().value().hex().equals(value))
                        .isPresent();
    }

    private void remark(Suppression suppression, List<Remark> remarks) {
        String what = suppression.rule() + " at " + suppression.object();
        if (suppression.until().isBefore(asOf)) {
            add(
                    remarks,
                    Remark.Kind.EXPIRED,
                    suppression,
                    what + " ended on " + suppression.until() + "; renew or remove it");
        } else if (used.contains(suppression)) {
            return;
        } else if (otherValue.contains(suppression)) {
            add(
                    remarks,
                    Remark.Kind.VALUE_CHANGED,
                    suppression,
                    keyed
                            ? what + " accepts another value than the one that lies there now"
                            : what + " is bound to a value, which only a scan with the fingerprint key recognises");
        } else if (!ran(suppression.rule())) {
            return;
        } else if (looked(suppression.object())) {
            add(remarks, Remark.Kind.UNUSED, suppression, what + " suppresses nothing any more; remove it");
        } else {
            add(
                    remarks,
                    Remark.Kind.UNMATCHED,
                    suppression,
                    what + " names nothing that was looked at; mind its spelling");
        }
    }

    private static void add(List<Remark> remarks, Remark.Kind kind, Suppression suppression, String message) {
        remarks.add(new Remark(kind, suppression.by(), message));
    }

    private boolean ran(String rule) {
        return result.rules().stream().anyMatch(info -> info.id().equals(rule));
    }

    private boolean looked(String object) {
        String[] parts = object.split("/", 3);
        String namespace = parts.length == 3 ? parts[1] : "";
        return result.coverage().looked().stream()
                .anyMatch(looked ->
                        looked.kind().equals(parts[0]) && looked.namespace().equals(namespace));
    }
}
