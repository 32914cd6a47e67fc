// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.exportabletransitkey;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a transit key that may be exported or backed up in clear. */
public final class ExportableTransitKey implements Rule<SecretEngine> {
    private static final RuleInfo INFO = new RuleInfo(
                    "exportable-transit-key", "Transit key that can be taken out", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-438");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SecretEngine> looksAt() {
        return SecretEngine.class;
    }

    @Override
    public void check(SecretEngine engine, Facts facts, Verdicts verdicts) {
        if (!engine.is("transit")) {
            verdicts.notApplicable();
            return;
        }
        for (VaultSetup.Written write : engine.writesBelow("keys")) {
            for (String option : List.of("exportable", "allow_plaintext_backup")) {
                if (write.parameters().flag(option).isKnown(Boolean::booleanValue)) {
                    verdicts.fail(write.parameters().at(option), "the key can be taken out of Vault in clear");
                }
            }
        }
    }
}
