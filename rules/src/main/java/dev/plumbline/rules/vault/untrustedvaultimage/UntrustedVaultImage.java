// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.untrustedvaultimage;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server image that can change under its name, or that the product's makers do not publish. */
public final class UntrustedVaultImage implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "untrusted-vault-image",
                    "Vault server from a mutable or foreign image",
                    Family.VAULT,
                    Severity.MEDIUM)
            .covering("VAULT-042");

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
        Optional<ImageName> image = server.running().flatMap(VaultServer.Running::imageName);
        if (image.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Location at = server.container()
                .flatMap(container -> container.image().location())
                .orElse(server.at());
        boolean official =
                server.running().filter(VaultServer.Running::isOfficial).isPresent();
        boolean retired = server.running()
                .flatMap(VaultServer.Running::image)
                .flatMap(entry -> entry.trait("official"))
                .filter("retired"::equals)
                .isPresent();
        boolean mirror = !official
                && (image.get().base().equals("vault") || image.get().base().equals("openbao"));
        if (retired) {
            verdicts.fail(at, "the library image vault gets no updates any more");
        } else if (image.get().isMutable()) {
            verdicts.fail(at, "the image can change under its name: it has neither a fixed tag nor a digest");
        } else if (!official && !mirror && image.get().digest().isEmpty()) {
            verdicts.fail(
                    at,
                    "the image is not published by the makers of "
                            + server.product().title() + " and not fixed by a digest",
                    Confidence.STRONG,
                    "the repository is none of theirs");
        }
    }
}
