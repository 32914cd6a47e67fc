// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.weakvaulttlssettings;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.Listener;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;

/** Flags a listener that accepts TLS versions or ciphers that are no longer safe. */
public final class WeakVaultTlsSettings implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "weak-vault-tls-settings", "Old TLS versions or ciphers", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-007");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultServer> looksAt() {
        return VaultServer.class;
    }

    @Override
    public void check(VaultServer server, Facts facts, Verdicts verdicts) {
        for (Listener listener : server.listeners()) {
            if (listener.settings()
                    .text("tls_min_version")
                    .isKnown(version -> version.equals("tls10") || version.equals("tls11"))) {
                verdicts.fail(
                        listener.settings().at("tls_min_version"),
                        "the listener accepts TLS versions that are no longer safe");
            }
            boolean weak = listener.settings()
                    .list("tls_cipher_suites")
                    .isKnown(suites -> suites.stream()
                            .anyMatch(suite -> suite.value().contains("CBC")
                                    || suite.value().contains("RC4")
                                    || suite.value().contains("3DES")));
            if (weak) {
                verdicts.fail(
                        listener.settings().at("tls_cipher_suites"),
                        "the listener accepts ciphers that are no longer safe");
            }
        }
    }
}
