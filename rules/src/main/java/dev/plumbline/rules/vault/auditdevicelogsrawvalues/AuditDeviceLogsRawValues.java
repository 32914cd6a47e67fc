// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.auditdevicelogsrawvalues;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.AuditDevice;
import dev.plumbline.verdict.Severity;

/** Flags an audit device that writes secrets as they are. */
public final class AuditDeviceLogsRawValues implements Rule<AuditDevice> {
    private static final RuleInfo INFO = new RuleInfo(
                    "audit-device-logs-raw-values", "Audit device logs raw values", Family.VAULT, Severity.HIGH)
            .covering("VAULT-018");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<AuditDevice> looksAt() {
        return AuditDevice.class;
    }

    @Override
    public void check(AuditDevice device, Facts facts, Verdicts verdicts) {
        if (device.options().flag("log_raw").isKnown(Boolean::booleanValue)) {
            verdicts.fail(device.options().at("log_raw"), "the audit device writes every secret in clear");
        }
        if (device.options().flag("hmac_accessor").isKnown(on -> !on)) {
            verdicts.fail(
                    Defect.at(device.options().at("hmac_accessor"), "the audit device writes token accessors in clear")
                            .severity(Severity.LOW));
        }
    }
}
