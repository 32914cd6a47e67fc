// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.auditlogoff;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.verdict.Severity;

/** Flags a server without `audit_log_enabled = true`. */
public final class AuditLogOff implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "audit-log-off", "Audit log of the SPIRE server switched off", Family.SPIRE, Severity.MEDIUM)
            .covering("SPIRE-028");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts)) {
            return;
        }
        Value<Boolean> enabled = server.server().flag("audit_log_enabled");
        if (Unread.tell(enabled, "whether the audit log is on", verdicts)) {
            return;
        }
        if (enabled.isKnown(on -> on)) {
            return;
        }
        Location at = enabled.location().orElse(server.server().at());
        if (server.as().workload().isEmpty()) {
            verdicts.fail(Defect.at(
                            at,
                            "the operator leaves the server's audit log off; who created which entry cannot be answered")
                    .severity(Severity.LOW));
            return;
        }
        verdicts.fail(at, "the audit log is off: who created or changed which registration entry cannot be answered");
    }
}
