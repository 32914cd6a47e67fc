// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vulnerablevaultversion;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.server.Releases;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.server.VaultVersion;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Flags a server whose version is in the range of a published weakness that concerns how it is used. */
public final class VulnerableVaultVersion implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vulnerable-vault-version", "Server version with a published weakness", Family.VAULT, Severity.HIGH)
            .covering("VAULT-041");

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
        Optional<VaultVersion> version = server.version();
        Location at = server.container()
                .flatMap(container -> container.image().location())
                .orElse(server.at());
        if (version.isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ, at, "the image does not tell the version; the server's health would");
            return;
        }
        for (Releases.Advisory advisory : Releases.advisories(server.product(), version.get())) {
            if (concerns(advisory, facts)) {
                verdicts.fail(Defect.at(
                                at,
                                server.product().title() + " " + version.get() + ": " + advisory.id() + ", "
                                        + advisory.what())
                        .severity(advisory.severity())
                        .confidence(Confidence.STRONG, "version by image tag", "fixed in " + advisory.fixed()));
            }
        }
    }

    private static boolean concerns(Releases.Advisory advisory, Facts facts) {
        VaultSetup setup = facts.vault().setup();
        return switch (advisory.needs()) {
            case "jwt" ->
                setup.authMounts().stream().anyMatch(mount -> mount.type().isJwt());
            case "deny" ->
                setup.policies().stream()
                        .anyMatch(policy -> policy.rules().stream().anyMatch(PathRule::denies));
            default -> advisory.needs().isEmpty();
        };
    }
}
