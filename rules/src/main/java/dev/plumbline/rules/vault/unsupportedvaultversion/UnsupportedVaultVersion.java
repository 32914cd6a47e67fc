// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unsupportedvaultversion;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.Releases;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.server.VaultVersion;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Flags a server whose release branch gets no fixes any more. */
public final class UnsupportedVaultVersion implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unsupported-vault-version", "Server version out of support", Family.VAULT, Severity.HIGH)
            .covering("VAULT-040");

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
        if (server.running().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Location at = server.container()
                .flatMap(container -> container.image().location())
                .orElse(server.at());
        Optional<VaultVersion> version = server.version();
        if (version.isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    at,
                    "the image does not tell the version; the server's health endpoint would");
            return;
        }
        Releases.endOf(server.product(), version.get())
                .ifPresent(end -> verdicts.fail(
                        at,
                        server.product().title() + " " + version.get().branch() + " has been without support since "
                                + end,
                        Confidence.STRONG,
                        "version by image tag, support by the table of " + Releases.TABLE_DATE));
    }
}
